package io.github.lowestrung.cli.rules;

import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a project to begin with. */
@Command(
    name = "new",
    description = {
      "Creates a project for your own rules: a Maven project with a rule, a table of rules,"
          + " scenarios and tests, which builds and passes as it is."
    })
final class RulesNewCommand extends AuthoringCommand {

  @Parameters(paramLabel = "DIR", description = "Where to; must be empty or not exist yet.")
  private Path directory;

  @Option(names = "--group", required = true, description = "Maven group, such as com.acme.")
  private String group;

  @Option(names = "--artifact", description = "Maven artifact; the name of DIR unless stated.")
  private String artifact;

  @Option(
      names = "--package",
      description = "Package of rules and tests; rules below the group unless stated.")
  private String packageName;

  @Option(
      names = "--prefix",
      description = "What ids of rules begin with, such as ACME; from the artifact unless stated.")
  private String prefix;

  RulesNewCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int author() throws IOException {
    Path name = directory.toAbsolutePath().normalize().getFileName();
    String called = artifact != null || name == null ? artifact : name.toString();
    try {
      ScaffoldReport begun = ScaffoldReport.begin(directory, group, called, packageName, prefix);
      begun.files().forEach(terminal().out()::println);
      print(begun.next());
      return ExitStatus.DONE;
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }
}
