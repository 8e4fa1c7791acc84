package io.github.lowestrung.cli;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.report.HandbookMarkdown;
import io.github.lowestrung.rulebook.RuleInfo;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.NearestName;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Tells what the rules in use say of themselves. */
@Command(
    name = RulesCommand.NAME,
    description = "Shows the rules in use, and checks rules of one's own.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = ExitStatus.WRONG_USAGE)
final class RulesCommand implements Runnable {

  static final String NAME = "rules";

  private final Terminal terminal;
  private final Supplier<Advisor> advisor;

  @Spec private CommandSpec spec;

  @Option(
      names = "--rulebook",
      paramLabel = "JAR",
      scope = ScopeType.INHERIT,
      description = "A further rulebook beside those of the class path; may be repeated.")
  private List<Path> rulebooks = List.of();

  RulesCommand(Terminal terminal, Supplier<Advisor> advisor) {
    this.terminal = terminal;
    this.advisor = advisor;
  }

  /** Returns the command with the one that has a class of its own. */
  static CommandLine with(Terminal terminal, Supplier<Advisor> advisor) {
    return new CommandLine(new RulesCommand(terminal, advisor))
        .addSubcommand(new RulesCheckCommand(terminal));
  }

  /** Returns the further rulebooks. */
  List<Path> rulebooks() {
    return rulebooks;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "A command is missing: one of list, show, catalog, check.");
  }

  @Command(
      name = "list",
      description = "Lists all rules, one a line: id, kind, name and source.",
      mixinStandardHelpOptions = true)
  int list() {
    for (RuleInfo rule : advisor().catalog().rules()) {
      terminal
          .out()
          .printf(
              "%-8s %-11s %s (%s)%n",
              rule.id(), rule.kind(), rule.name(), String.join(", ", rule.source()));
    }
    return ExitStatus.DONE;
  }

  @Command(
      name = "show",
      description = "Shows all there is to read about a rule, in Markdown.",
      mixinStandardHelpOptions = true)
  int show(@Parameters(paramLabel = "ID", description = "The rule's id, such as X-01.") String id) {
    Advisor advisor = advisor();
    List<String> known = advisor.catalog().rules().stream().map(RuleInfo::id).toList();
    Optional<String> meant = known.stream().filter(id::equalsIgnoreCase).findFirst();
    if (meant.isEmpty()) {
      String nearest = NearestName.of(id, known);
      throw new ParameterException(
          spec.commandLine(),
          "There is no rule '"
              + id
              + "'"
              + (nearest == null ? "." : "; did you mean '" + nearest + "'?")
              + " 'lowest-rung rules list' lists them all.");
    }
    terminal.out().print(new HandbookMarkdown(advisor.handbook()).entry(meant.get()));
    return ExitStatus.DONE;
  }

  @Command(
      name = "catalog",
      description = "Shows all rules with an index and the traceability, in Markdown.",
      mixinStandardHelpOptions = true)
  int catalog() {
    terminal.out().print(new HandbookMarkdown(advisor().handbook()).onePage());
    return ExitStatus.DONE;
  }

  private Advisor advisor() {
    if (rulebooks.isEmpty()) {
      return advisor.get();
    }
    URL[] jars = rulebooks.stream().map(this::url).toArray(URL[]::new);
    // Not closed: its rules are used until the process ends.
    ClassLoader loader = new URLClassLoader(jars, Advisor.class.getClassLoader());
    return Advisor.builder().classLoader(loader).build();
  }

  private URL url(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new ParameterException(spec.commandLine(), "There is no rulebook (" + jar + ").");
    }
    try (URLClassLoader content = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      if (content.findResource("META-INF/lowest-rung/rulebook.yaml") == null) {
        throw new RulebookException(
            "The file ("
                + jar
                + ") is no rulebook: it has no META-INF/lowest-rung/rulebook.yaml."
                + " Maybe another jar is meant.");
      }
      return jar.toUri().toURL();
    } catch (IOException e) {
      throw new RulebookException(
          "The rulebook (" + jar + ") cannot be read. Maybe copy it anew.", e);
    }
  }
}
