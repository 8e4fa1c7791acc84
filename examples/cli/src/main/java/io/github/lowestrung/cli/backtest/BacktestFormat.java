package io.github.lowestrung.cli.backtest;

import io.github.lowestrung.workload.term.Term;

/** Forms in which flips are printed. */
public enum BacktestFormat implements Term {
  TEXT,
  JSON,
  JUNIT
}
