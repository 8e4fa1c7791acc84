package io.github.lowestrung.authoring.source;

import java.nio.file.Path;

/**
 * What a finding is about.
 *
 * @param file the file that it is in, below the directory as that was given
 * @param position where in the file
 * @param rule id of the rule, or its name when it has no id; null when no rule is meant
 */
public record SourcePlace(Path file, SourcePosition position, String rule) {

  /** Takes a place that is in no rule. */
  public SourcePlace(Path file, SourcePosition position) {
    this(file, position, null);
  }

  /** Takes a whole file. */
  public static SourcePlace of(Path file) {
    return new SourcePlace(file, SourcePosition.WHOLE_FILE);
  }
}
