package io.github.lowestrung.rulebook.row;

import io.github.lowestrung.workload.term.Term;

/** How firmly a fact of the platform is known. */
public enum Certainty implements Term {
  /** Seen by running code, or in an API model or package of the provider. */
  VERIFIED,
  /** Stated by the provider's documentation. */
  DOCUMENTED,
  /** Quoted by others, or known in part; no reason to exclude anything. */
  SECONDARY;

  /**
   * Tells whether an exclusion may rest on it.
   *
   * @return true unless it is second-hand
   */
  public boolean firm() {
    return this != SECONDARY;
  }
}
