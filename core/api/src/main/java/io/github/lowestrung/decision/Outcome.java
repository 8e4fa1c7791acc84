package io.github.lowestrung.decision;

import io.github.lowestrung.workload.term.Term;

/** How a decision ended, from the best to the worst. */
public enum Outcome implements Term {
  /** An approach is recommended. */
  RECOMMENDED,
  /** Every approach is excluded. */
  NO_VIABLE_APPROACH,
  /** A rule forbids the workload as it stands, on every rung. */
  FORBIDDEN
}
