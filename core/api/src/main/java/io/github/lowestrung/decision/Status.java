package io.github.lowestrung.decision;

import io.github.lowestrung.workload.term.Term;

/** The status of an approach or a rung. */
public enum Status implements Term {
  /** Recommended. */
  RECOMMENDED,
  /** Viable, but something lower is too. */
  VIABLE,
  /** Serves the task, but a constraint rules it out. */
  EXCLUDED,
  /** Does not serve the task. */
  NOT_APPLICABLE
}
