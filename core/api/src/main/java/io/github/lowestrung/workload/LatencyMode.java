package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** How answers are requested. */
public enum LatencyMode implements Term {
  /** A caller waits for the answer. */
  REAL_TIME,
  /** The answer is fetched or delivered later. */
  ASYNCHRONOUS,
  /** Many inputs are answered in one job. */
  BATCH
}
