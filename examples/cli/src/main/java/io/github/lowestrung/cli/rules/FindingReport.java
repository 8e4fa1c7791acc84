package io.github.lowestrung.cli.rules;

import ch.qos.logback.classic.Logger;
import io.github.lowestrung.authoring.check.RulebookCheck;
import io.github.lowestrung.authoring.finding.SourceFinding;
import io.github.lowestrung.authoring.report.FindingText;
import io.github.lowestrung.authoring.report.JUnitReport;
import io.github.lowestrung.authoring.report.SarifReport;
import io.github.lowestrung.review.Severity;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * What was found in a rulebook directory. Apart from the command, which is there without the module
 * that finds it.
 *
 * @param findings what was found
 */
record FindingReport(List<SourceFinding> findings) {

  static FindingReport of(Path directory, List<Path> besides) {
    // What the engine logs of rules is what the findings say better.
    ((Logger) LoggerFactory.getLogger("org.drools")).setLevel(ch.qos.logback.classic.Level.OFF);
    return new FindingReport(RulebookCheck.of(directory, besides));
  }

  String in(FindingFormat format) {
    return switch (format) {
      case TEXT -> FindingText.of(findings);
      case SARIF -> SarifReport.of(findings);
      case JUNIT -> JUnitReport.of(findings);
    };
  }

  boolean anyError() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
