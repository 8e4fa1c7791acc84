package io.github.lowestrung.decision;

import io.github.lowestrung.workload.term.Term;

/** Where an approach or a rung stands. */
public enum Status implements Term {
  /** Recommended. */
  RECOMMENDED,
  /** Would do, but something lower does too. */
  VIABLE,
  /** Serves the task, but a constraint rules it out. */
  EXCLUDED,
  /** Does not serve the task. */
  NOT_APPLICABLE
}
