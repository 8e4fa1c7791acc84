package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** Where the model has to answer. */
public enum Place implements Term {
  /** In a region of AWS. */
  AWS,
  /** On devices and machines on site. */
  EDGE,
  /** In the customer's own data centre. */
  ON_PREMISES
}
