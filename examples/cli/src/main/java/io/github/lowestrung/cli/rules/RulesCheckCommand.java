package io.github.lowestrung.cli.rules;

import io.github.lowestrung.authoring.check.RulebookCheck;
import io.github.lowestrung.authoring.check.SourceFinding;
import io.github.lowestrung.authoring.report.FindingText;
import io.github.lowestrung.authoring.report.JUnitReport;
import io.github.lowestrung.authoring.report.SarifReport;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.review.Severity;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds everything that is wrong with a rulebook directory. */
@Command(
    name = "check",
    description =
        "Finds everything that is wrong with a directory of rules. Ends with 5 where there is an"
            + " error.")
final class RulesCheckCommand extends RulebookCommand {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of text, sarif, junit; text unless given.")
  private FindingFormat format = FindingFormat.TEXT;

  @Override
  int author(Path directory, List<Path> besides) {
    List<SourceFinding> findings = RulebookCheck.of(directory, besides);
    print(
        switch (format) {
          case TEXT -> FindingText.of(findings);
          case SARIF -> SarifReport.of(findings);
          case JUNIT -> JUnitReport.of(findings);
        });
    for (SourceFinding finding : findings) {
      if (finding.severity() == Severity.ERROR) {
        return ExitStatus.DOES_NOT_HOLD;
      }
    }
    return ExitStatus.DONE;
  }
}
