package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** What the bill should be based on. */
public enum Pricing implements Term {
  /** Requests, tokens, pictures or pages. */
  PER_REQUEST,
  /** Hours of instances that are up. */
  PER_INSTANCE_HOUR
}
