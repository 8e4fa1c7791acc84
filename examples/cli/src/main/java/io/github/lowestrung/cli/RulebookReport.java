package io.github.lowestrung.cli;

import ch.qos.logback.classic.Logger;
import io.github.lowestrung.authoring.Finding;
import io.github.lowestrung.authoring.JUnitFindings;
import io.github.lowestrung.authoring.Level;
import io.github.lowestrung.authoring.RulebookCheck;
import io.github.lowestrung.authoring.SarifFindings;
import io.github.lowestrung.authoring.TextFindings;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * What was found in a rulebook directory. Apart from the command, which is there without the module
 * that finds it.
 *
 * @param findings what was found
 */
record RulebookReport(List<Finding> findings) {

  static RulebookReport of(Path directory, List<Path> besides) {
    // What the engine logs of rules is what the findings say better.
    ((Logger) LoggerFactory.getLogger("org.drools")).setLevel(ch.qos.logback.classic.Level.OFF);
    return new RulebookReport(RulebookCheck.of(directory, besides));
  }

  String in(FindingFormat format) {
    return switch (format) {
      case TEXT -> TextFindings.of(findings);
      case SARIF -> SarifFindings.of(findings);
      case JUNIT -> JUnitFindings.of(findings);
    };
  }

  boolean anyError() {
    return findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
  }
}
