package io.github.lowestrung.authoring.report;

import io.github.lowestrung.authoring.finding.FindingLevel;
import io.github.lowestrung.authoring.finding.SourceFinding;
import io.github.lowestrung.authoring.source.SourcePosition;
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
    for (SourceFinding sourceFinding : findings) {
      SourcePosition sourcePosition =
          new SourcePosition(sourceFinding.line(), sourceFinding.column());
      text.append(ControlCharacters.line(sourceFinding.file().toString()))
          .append(sourcePosition)
          .append(": ")
          .append(sourceFinding.level().word())
          .append(": ")
          .append(ControlCharacters.line(sourceFinding.message()))
          .append(" [")
          .append(sourceFinding.check())
          .append("]\n    ")
          .append(ControlCharacters.line(sourceFinding.advice()))
          .append('\n');
    }
    return text.append(counts(findings)).append('\n').toString();
  }

  private static String counts(List<SourceFinding> findings) {
    long errors = count(findings, FindingLevel.ERROR);
    return words(errors, "error") + ", " + words(findings.size() - errors, "warning");
  }

  static long count(List<SourceFinding> findings, FindingLevel findingLevel) {
    return findings.stream().filter(sourceFinding -> sourceFinding.level() == findingLevel).count();
  }

  private static String words(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
