package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** A programming language. */
public enum Language implements Term {
  /** Python. */
  PYTHON,
  /** R. */
  R,
  /** Julia. */
  JULIA,
  /** Java. */
  JAVA,
  /** Any other language. */
  OTHER
}
