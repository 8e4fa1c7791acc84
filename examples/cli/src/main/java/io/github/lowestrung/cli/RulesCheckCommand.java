package io.github.lowestrung.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Finds everything that is wrong with a rulebook directory. */
@Command(
    name = "check",
    description =
        "Finds everything that is wrong with a directory of rules. Ends with 5 where there is an"
            + " error.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = ExitStatus.WRONG_USAGE)
final class RulesCheckCommand extends AuthoringCommand {

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @ParentCommand private RulesCommand rules;

  @Parameters(
      paramLabel = "DIR",
      description = "The rulebook: a directory with META-INF/lowest-rung, or a Maven project.")
  private Path directory;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FindingFormatConverter.class,
      description = "One of ${COMPLETION-CANDIDATES}; text unless given.")
  private FindingFormat format = FindingFormat.TEXT;

  RulesCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  int author() {
    if (!Files.isDirectory(directory)) {
      throw new ParameterException(
          spec.commandLine(), "There is no directory (" + directory + ").");
    }
    RulebookReport report = RulebookReport.of(directory, rules.rulebooks());
    terminal.out().print(report.in(format));
    return report.anyError() ? ExitStatus.DOES_NOT_HOLD : ExitStatus.DONE;
  }
}
