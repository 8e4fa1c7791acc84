package io.github.lowestrung.cli.rules;

import java.util.Locale;

/** Forms in which findings are printed. */
enum FindingFormat {
  TEXT,
  SARIF,
  JUNIT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
