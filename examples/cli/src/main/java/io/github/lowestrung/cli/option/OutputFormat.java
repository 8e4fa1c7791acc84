package io.github.lowestrung.cli.option;

import java.util.Locale;

/** Forms in which a decision is printed. */
public enum OutputFormat {
  TEXT,
  MARKDOWN,
  HTML,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
