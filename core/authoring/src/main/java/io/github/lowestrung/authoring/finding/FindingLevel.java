package io.github.lowestrung.authoring.finding;

import java.util.Locale;

/** How bad a finding is. */
public enum FindingLevel {
  /** The rulebook cannot be used, or would decide what its author does not mean. */
  ERROR,
  /** The rulebook works, but somebody should look. */
  WARNING;

  /** Returns the level in lower case, as reports write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
