package io.github.lowestrung.authoring;

import java.util.List;

/**
 * Findings as people read them: a line each, which editors can follow, the advice below it, and at
 * the end how many there are. Thread-safe.
 */
public final class TextFindings {

  private TextFindings() {}

  /**
   * Renders findings.
   *
   * @param findings what was found
   * @return the text, which ends in a newline
   */
  public static String of(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      Place place = new Place(finding.line(), finding.column());
      text.append(Clean.line(finding.file().toString()))
          .append(place)
          .append(": ")
          .append(finding.level().word())
          .append(": ")
          .append(Clean.line(finding.message()))
          .append(" [")
          .append(finding.check())
          .append("]\n    ")
          .append(Clean.line(finding.advice()))
          .append('\n');
    }
    return text.append(counts(findings)).append('\n').toString();
  }

  private static String counts(List<Finding> findings) {
    long errors = count(findings, Level.ERROR);
    return words(errors, "error") + ", " + words(findings.size() - errors, "warning");
  }

  static long count(List<Finding> findings, Level level) {
    return findings.stream().filter(finding -> finding.level() == level).count();
  }

  private static String words(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
