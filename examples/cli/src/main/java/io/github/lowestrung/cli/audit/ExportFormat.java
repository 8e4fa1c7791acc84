package io.github.lowestrung.cli.audit;

import java.util.Locale;

/** Forms in which records are written out. */
enum ExportFormat {
  JSONL,
  CSV,
  HTML;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
