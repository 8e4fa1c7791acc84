package io.github.lowestrung.cli.rules;

import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.Terminal;
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
      description = "One of ${COMPLETION-CANDIDATES}; text unless given.")
  private FindingFormat format = FindingFormat.TEXT;

  RulesCheckCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int author(Path directory, List<Path> besides) {
    FindingReport report = FindingReport.of(directory, besides);
    print(report.in(format));
    return report.anyError() ? ExitStatus.DOES_NOT_HOLD : ExitStatus.DONE;
  }
}
