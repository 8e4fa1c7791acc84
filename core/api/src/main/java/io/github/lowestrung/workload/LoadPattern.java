package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** How requests are spread over time. */
public enum LoadPattern implements Term {
  /** About as many at any time. */
  STEADY,
  /** Many at some times and few at others. */
  SPIKY,
  /** Long times without any. */
  RARE
}
