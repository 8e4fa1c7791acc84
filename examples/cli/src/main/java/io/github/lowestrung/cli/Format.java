package io.github.lowestrung.cli;

import java.util.Locale;

/** Forms in which a decision is printed. */
enum Format {
  TEXT,
  MARKDOWN,
  HTML,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
