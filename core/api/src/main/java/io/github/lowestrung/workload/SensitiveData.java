package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** Data that calls for special care. */
public enum SensitiveData implements Term {
  /** Data by which a person is identified. */
  PII,
  /** Data about the health of a person who can be identified. */
  PHI,
  /** Faces, voices and the like, by which a body identifies a person. */
  BIOMETRIC,
  /** Data of cards and accounts. */
  PAYMENT
}
