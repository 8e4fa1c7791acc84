package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.SourcePosition;
import io.github.lowestrung.review.Severity;
import io.github.lowestrung.workload.term.Term;
import java.nio.file.Path;
import java.util.Objects;

/**
 * One thing that is wrong with a rulebook directory, or that was accepted in it. Immutable and
 * thread-safe.
 *
 * @param check what was checked: a {@link SourceCheck} or a check of a review
 * @param severity how bad it is
 * @param file the file that it is in, below the directory as that was given
 * @param position where in the file, in a spreadsheet the row
 * @param rule id of the rule, or its name when it has no id; null when no rule is meant
 * @param message what is wrong and what that means, in a sentence or more
 * @param advice what to do, in a sentence; empty where nothing is wrong
 */
public record SourceFinding(
    Term check,
    Severity severity,
    Path file,
    SourcePosition position,
    String rule,
    String message,
    String advice) {

  /** Demands all but the rule. */
  public SourceFinding {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(advice, "advice");
  }
}
