package io.github.lowestrung.authoring.report;

import io.github.lowestrung.authoring.check.SourceFinding;
import io.github.lowestrung.report.format.JUnitXml;
import io.github.lowestrung.review.Severity;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Findings as a report of JUnit, which build servers show: a test case for each finding, which
 * fails where it is an error, and one for the rest of the rulebook. Thread-safe.
 */
public final class JUnitReport {

  private static final String SUITE = "lowest-rung rules check";

  private JUnitReport() {}

  /**
   * Renders findings.
   *
   * @param findings what was found
   * @return the report, XML that ends in a newline
   */
  public static String of(List<SourceFinding> findings) {
    long errors = FindingText.count(findings, Severity.ERROR);
    return JUnitXml.head(SUITE, findings.size() + 1L, errors)
        + findings.stream().map(JUnitReport::testCase).collect(Collectors.joining())
        + JUnitXml.passed(SUITE, "everything else")
        + JUnitXml.end();
  }

  private static String testCase(SourceFinding finding) {
    String check = finding.check().term();
    String file = ControlCharacters.line(finding.file().toString());
    String place = file + finding.position();
    String rule = finding.rule() == null ? "" : " of " + finding.rule();
    String name = ControlCharacters.line(check + rule) + " at " + place;
    String message = ControlCharacters.line(finding.message());
    String details = place + "\n" + ControlCharacters.line(finding.advice());
    return finding.severity() == Severity.ERROR
        ? JUnitXml.failed(file, name, check, message, details)
        : JUnitXml.passed(file, name, message + "\n" + details);
  }
}
