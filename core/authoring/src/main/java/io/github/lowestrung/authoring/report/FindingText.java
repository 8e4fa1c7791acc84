package io.github.lowestrung.authoring.report;

import io.github.lowestrung.authoring.check.SourceFinding;
import io.github.lowestrung.review.Severity;
import java.util.List;

/**
 * Findings as people read them: a line each, which editors can follow, the advice below it, after
 * them what was accepted, and at the end how many errors and warnings there are. Thread-safe.
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
    findings.stream().filter(f -> f.severity() != Severity.NOTE).forEach(f -> add(f, text));
    findings.stream().filter(f -> f.severity() == Severity.NOTE).forEach(f -> add(f, text));
    return text.append(counts(findings)).append('\n').toString();
  }

  private static void add(SourceFinding finding, StringBuilder text) {
    text.append(
        "%s%s: %s: %s [%s]\n"
            .formatted(
                ControlCharacters.line(finding.file().toString()),
                finding.position(),
                finding.severity().term(),
                ControlCharacters.line(finding.message()),
                finding.check().term()));
    if (!finding.advice().isEmpty()) {
      text.append("    ").append(ControlCharacters.line(finding.advice())).append('\n');
    }
  }

  private static String counts(List<SourceFinding> findings) {
    return words(count(findings, Severity.ERROR), "error")
        + ", "
        + words(count(findings, Severity.WARNING), "warning");
  }

  static long count(List<SourceFinding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static String words(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
