package io.github.lowestrung.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the scenarios of a rulebook directory. */
@Command(
    name = "test",
    description =
        "Runs the scenarios beside rules, and tells what they do not show, each with a workload that"
            + " would. Ends with 5 where a scenario fails.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = ExitStatus.WRONG_USAGE)
final class RulesTestCommand extends AuthoringCommand {

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @ParentCommand private RulesCommand rules;

  @Parameters(
      paramLabel = "DIR",
      description = "The rulebook: a directory with META-INF/lowest-rung, or a Maven project.")
  private Path directory;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "The date of scenarios that have none of their own; today unless given.")
  private LocalDate asOf;

  RulesTestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  int author() {
    if (!Files.isDirectory(directory)) {
      throw new ParameterException(
          spec.commandLine(), "There is no directory (" + directory + ").");
    }
    LocalDate date = asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
    TrialReport report = TrialReport.of(directory, rules.rulebooks(), date);
    terminal.out().print(report.text());
    return report.passed() ? ExitStatus.DONE : ExitStatus.DOES_NOT_HOLD;
  }
}
