package io.github.lowestrung.cli;

import io.github.lowestrung.authoring.Scaffold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a project to begin with. */
@Command(
    name = "new",
    description = {
      "Begins a project for rules of one's own: a Maven project with a rule, a table of rules,"
          + " scenarios and tests, which builds and passes as it is."
    },
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = ExitStatus.WRONG_USAGE)
final class RulesNewCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Where to; must be empty unless yet to be made.")
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
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Scaffold scaffold = scaffold();
    scaffold.write(directory).forEach(terminal.out()::println);
    terminal
        .out()
        .printf(
            "%nThese are the rules of %1$s:%2$s, package %3$s; their ids begin with %4$s-.%n"
                + "README.md tells what is where. Next, check and try them, then build them:%n%n"
                + "  lowest-rung rules check %5$s%n"
                + "  lowest-rung rules test %5$s%n"
                + "  (cd %5$s && mvn -B verify)%n%n"
                + "and look at them:%n%n"
                + "  lowest-rung rules list --rulebook %6$s%n",
            scaffold.group(),
            scaffold.artifact(),
            scaffold.packageName(),
            scaffold.idPrefix(),
            directory,
            directory.resolve("target/" + scaffold.artifact() + "-" + scaffold.version() + ".jar"));
    return ExitStatus.DONE;
  }

  /** An option that was not given leaves what follows from the others, which may be no name. */
  private Scaffold scaffold() {
    Path name = directory.toAbsolutePath().normalize().getFileName();
    String called = artifact != null || name == null ? artifact : name.toString();
    try {
      return Scaffold.of(group, called, packageName, prefix);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
