package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** What the choice of a proposed approach was based on. */
public enum ChoiceMotive implements Term {
  /** A score in a benchmark. */
  BENCHMARK_SCORE,
  /** How the model is hosted and customized. */
  HOSTING,
  /** Because it is the more sophisticated one. */
  SOPHISTICATION
}
