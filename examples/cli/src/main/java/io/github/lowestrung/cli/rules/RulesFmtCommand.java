package io.github.lowestrung.cli.rules;

import io.github.lowestrung.authoring.format.FormatResult;
import io.github.lowestrung.cli.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  @Override
  int author() throws IOException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw wrong("There is no '" + path + "'.");
      }
    }
    List<String> differing = new ArrayList<>();
    for (FormatResult result : FormatResult.of(paths)) {
      if (result.differs()) {
        differing.add(check ? result.remedy() : "formatted " + result.file());
      }
      if (!check) {
        result.write();
      }
    }
    differing.forEach(terminal().out()::println);
    return check && !differing.isEmpty() ? ExitStatus.DOES_NOT_HOLD : ExitStatus.DONE;
  }
}
