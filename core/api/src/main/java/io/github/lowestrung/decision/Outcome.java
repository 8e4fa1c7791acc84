package io.github.lowestrung.decision;

import io.github.lowestrung.workload.term.Term;

/** How a decision ended. */
public enum Outcome implements Term {
  /** An approach is recommended. */
  RECOMMENDED,
  /** Every approach is excluded. */
  NO_VIABLE_APPROACH
}
