package io.github.lowestrung.cli;

import java.util.Locale;

/** Forms in which flips are printed. */
enum FlipFormat {
  TEXT,
  JSON,
  JUNIT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
