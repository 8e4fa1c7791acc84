package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** The field that words and classes come from. */
public enum Domain implements Term {
  /** No field in particular. */
  GENERAL,
  /** Medicine and care. */
  MEDICAL,
  /** Law. */
  LEGAL,
  /** Banking, insurance and accounts. */
  FINANCIAL
}
