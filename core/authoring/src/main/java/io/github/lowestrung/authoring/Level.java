package io.github.lowestrung.authoring;

import java.util.Locale;

/** How bad a finding is. */
public enum Level {
  /** The rulebook cannot be used, or would decide what its author does not mean. */
  ERROR,
  /** The rulebook works, but somebody should look. */
  WARNING;

  /** Returns the level in lower case, as reports write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
