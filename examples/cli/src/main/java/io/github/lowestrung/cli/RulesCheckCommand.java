package io.github.lowestrung.cli;

import io.github.lowestrung.authoring.Finding;
import io.github.lowestrung.authoring.JUnitFindings;
import io.github.lowestrung.authoring.Level;
import io.github.lowestrung.authoring.RulebookCheck;
import io.github.lowestrung.authoring.SarifFindings;
import io.github.lowestrung.authoring.TextFindings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
final class RulesCheckCommand implements Callable<Integer> {

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
  public Integer call() {
    if (!Files.isDirectory(directory)) {
      throw new ParameterException(
          spec.commandLine(), "There is no directory (" + directory + ").");
    }
    List<Finding> findings = RulebookCheck.of(directory, rules.rulebooks());
    terminal
        .out()
        .print(
            switch (format) {
              case TEXT -> TextFindings.of(findings);
              case SARIF -> SarifFindings.of(findings);
              case JUNIT -> JUnitFindings.of(findings);
            });
    return findings.stream().anyMatch(finding -> finding.level() == Level.ERROR)
        ? ExitStatus.DOES_NOT_HOLD
        : ExitStatus.DONE;
  }
}
