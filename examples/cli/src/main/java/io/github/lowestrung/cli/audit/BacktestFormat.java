package io.github.lowestrung.cli.audit;

import java.util.Locale;

/** Forms in which flips are printed. */
enum BacktestFormat {
  TEXT,
  JSON,
  JUNIT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
