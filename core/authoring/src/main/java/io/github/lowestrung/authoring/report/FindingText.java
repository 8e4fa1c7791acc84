package io.github.lowestrung.authoring.report;

import io.github.lowestrung.authoring.check.SourceFinding;
import io.github.lowestrung.review.Severity;
import java.util.List;

/**
 * Findings as people read them: a line each, which editors can follow, the advice below it, and at
 * the end how many there are. Thread-safe.
 */
public final class FindingText {

  private FindingText() {}

  /**
   * Renders findings.
   *
   * @param findings what was found
   * @return the text, which ends in a newline
   */
  public static String of(List<SourceFinding> findings) {
    StringBuilder text = new StringBuilder();
    for (SourceFinding finding : findings) {
      text.append(
          "%s%s: %s: %s [%s]\n    %s\n"
              .formatted(
                  ControlCharacters.line(finding.file().toString()),
                  finding.position(),
                  finding.severity().term(),
                  ControlCharacters.line(finding.message()),
                  finding.check().term(),
                  ControlCharacters.line(finding.advice())));
    }
    return text.append(counts(findings)).append('\n').toString();
  }

  private static String counts(List<SourceFinding> findings) {
    long errors = count(findings, Severity.ERROR);
    return words(errors, "error") + ", " + words(findings.size() - errors, "warning");
  }

  static long count(List<SourceFinding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static String words(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
