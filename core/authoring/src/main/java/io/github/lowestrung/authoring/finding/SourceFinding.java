package io.github.lowestrung.authoring.finding;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One thing that is wrong with a rulebook directory. Immutable and thread-safe.
 *
 * @param check what was checked: an id in kebab case that never changes its meaning
 * @param level how bad it is
 * @param file the file that it is in, below the directory as that was given
 * @param line line from 1, in a spreadsheet the row; 0 when the whole file is meant
 * @param column column from 1; 0 when the whole line is meant
 * @param rule id of the rule, or its name when it has no id; null when no rule is meant
 * @param message what is wrong and what that means, in a sentence or more
 * @param advice what to do, in a sentence
 */
public record SourceFinding(
    String check,
    FindingLevel level,
    Path file,
    int line,
    int column,
    String rule,
    String message,
    String advice) {

  /** Demands all but the rule. */
  public SourceFinding {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(advice, "advice");
  }
}
