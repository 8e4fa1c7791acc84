package io.github.lowestrung.cli.rules;

import io.github.lowestrung.authoring.project.Scaffold;
import io.github.lowestrung.cli.terminal.ExitStatus;
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

  @Override
  int author() throws IOException {
    Path name = directory.toAbsolutePath().normalize().getFileName();
    String called = artifact != null || name == null ? artifact : name.toString();
    try {
      Scaffold scaffold = Scaffold.of(group, called, packageName, prefix);
      scaffold.write(directory).forEach(terminal().out()::println);
      String jar = "target/" + scaffold.artifact() + "-" + scaffold.version() + ".jar";
      terminal()
          .out()
          .printf(
              """

              These are the rules of %1$s:%2$s, package %3$s; their ids begin with %4$s-.
              README.md says what is where. Next, check and try them, then build them:

                lowest-rung rules check %5$s
                lowest-rung rules test %5$s
                (cd %5$s && mvn -B verify)

              and let them decide beside the existing ones:

                lowest-rung decide --rulebook %6$s FILE
              """,
              scaffold.group(),
              scaffold.artifact(),
              scaffold.packageName(),
              scaffold.idPrefix(),
              directory,
              directory.resolve(jar));
      return ExitStatus.DONE;
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }
}
