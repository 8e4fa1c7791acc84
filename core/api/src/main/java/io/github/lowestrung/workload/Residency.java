package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** Where a request may be answered. */
public enum Residency implements Term {
  /** In the region of the workload only. */
  IN_REGION,
  /** In other regions of the same part of the world too. */
  GEOGRAPHY,
  /** In any region. */
  ANY
}
