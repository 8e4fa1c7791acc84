package io.github.lowestrung.cli.backtest;

import java.util.Locale;

/** Forms in which flips are printed. */
public enum BacktestFormat {
  TEXT,
  JSON,
  JUNIT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
