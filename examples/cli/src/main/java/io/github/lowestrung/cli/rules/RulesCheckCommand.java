package io.github.lowestrung.cli.rules;

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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Finds everything that is wrong with a rulebook. */
@Command(
    name = "check",
    description =
        "Finds everything that is wrong with a rulebook, in a directory, a kjar or one file. Ends"
            + " with 5 where there is an error.")
final class RulesCheckCommand extends AuthoringCommand {

  @ParentCommand private RulesCommand rules;

  @Parameters(
      paramLabel = "DIR|FILE|JAR",
      description =
          "The rulebook: a directory with META-INF/lowest-rung, a Maven project, a kjar, or one"
              + " file, of which alone is told.")
  private Path place;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of text, sarif, junit; text unless given.")
  private FindingFormat format = FindingFormat.TEXT;

  @Override
  int author() {
    List<SourceFinding> findings = findings();
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

  private List<SourceFinding> findings() {
    try {
      return new CheckedPlace(place).findings(rules.rulebooks());
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }
}
