package io.github.lowestrung.review;

import io.github.lowestrung.workload.term.Term;

/** How bad a flaw is. */
public enum Severity implements Term {
  /** The rule cannot do what it says. */
  ERROR,
  /** The rule works, and somebody should look at it. */
  WARNING
}
