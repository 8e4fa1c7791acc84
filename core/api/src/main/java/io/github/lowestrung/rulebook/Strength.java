package io.github.lowestrung.rulebook;

import io.github.lowestrung.workload.term.Term;

/** How firmly a rule excludes. */
public enum Strength implements Term {
  /** Never overruled. */
  HARD,
  /** Overruled when nothing else is left, and the decision says so. */
  SOFT
}
