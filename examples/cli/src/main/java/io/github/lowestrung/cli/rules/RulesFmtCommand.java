package io.github.lowestrung.cli.rules;

import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Formats files of rules. */
@Command(
    name = "fmt",
    description = {
      "Writes files of rules in one format, which changes no rule. With --check, ends with 5 where"
          + " a file has another."
    })
final class RulesFmtCommand extends AuthoringCommand {

  @Parameters(
      paramLabel = "PATHS",
      arity = "1..*",
      description = "Files, or directories with .drl files.")
  private List<Path> paths;

  @Option(names = "--check", description = "Writes nothing, and says which files differ.")
  private boolean check;

  RulesFmtCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int author() throws IOException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw wrong("There is no '" + path + "'.");
      }
    }
    List<String> differing = FormatReport.of(paths, check);
    differing.forEach(terminal().out()::println);
    return check && !differing.isEmpty() ? ExitStatus.DOES_NOT_HOLD : ExitStatus.DONE;
  }
}
