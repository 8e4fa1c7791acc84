package io.github.lowestrung.review;

import io.github.lowestrung.workload.term.Term;

/** The severity of a finding. */
public enum Severity implements Term {
  /** The rule cannot do what it says. */
  ERROR,
  /** The rule works, but deserves a look. */
  WARNING,
  /** Nothing is wrong; it is told so that nobody overlooks it. */
  NOTE
}
