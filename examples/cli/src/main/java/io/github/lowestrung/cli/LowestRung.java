package io.github.lowestrung.cli;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.DecisionException;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.cli.ask.AskCommand;
import io.github.lowestrung.cli.audit.AuditCommand;
import io.github.lowestrung.cli.decide.DecideCommand;
import io.github.lowestrung.cli.explain.QuestionCommand;
import io.github.lowestrung.cli.explain.WhatIfCommand;
import io.github.lowestrung.cli.explain.WhatWouldItTakeCommand;
import io.github.lowestrung.cli.explain.WhyNotCommand;
import io.github.lowestrung.cli.facts.FactsCommand;
import io.github.lowestrung.cli.option.DateConverter;
import io.github.lowestrung.cli.option.OutputFormat;
import io.github.lowestrung.cli.option.WordConverter;
import io.github.lowestrung.cli.rules.RulesCommand;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.cli.terminal.ToolCommand;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.TypeConversionException;

/** The whole tool: parses the command line, runs the command, turns failures into exit statuses. */
@Command(
    name = "lowest-rung",
    description = "Decides which approach a machine-learning workload should use.",
    versionProvider = LowestRung.Version.class)
public final class LowestRung extends ToolCommand {

  private final Terminal terminal;
  private final Supplier<Advisor> advisor;

  public LowestRung(Terminal terminal, Supplier<Advisor> advisor) {
    this.terminal = terminal;
    this.advisor = advisor;
  }

  public int run(String... arguments) {
    Optional<String> objection = SystemEncoding.objection(arguments);
    if (objection.isPresent()) {
      terminal.err().println(objection.get());
      terminal.flush();
      return ExitStatus.WRONG_USAGE;
    }
    int status =
        new CommandLine(this)
            .addSubcommand(new DecideCommand())
            .addSubcommand(QuestionCommand.why())
            .addSubcommand(new WhyNotCommand())
            .addSubcommand(new WhatIfCommand())
            .addSubcommand(new WhatWouldItTakeCommand())
            .addSubcommand(QuestionCommand.stability())
            .addSubcommand(QuestionCommand.questions())
            .addSubcommand(new AskCommand())
            .addSubcommand(rules(arguments))
            .addSubcommand(audit(arguments))
            .addSubcommand(new FactsCommand())
            .registerConverter(OutputFormat.class, new WordConverter<>(OutputFormat.values()))
            .registerConverter(LocalDate.class, new DateConverter())
            .registerConverter(Path.class, LowestRung::path)
            .setExpandAtFiles(false)
            .setOut(writer(terminal.out()))
            .setErr(writer(terminal.err()))
            .setColorScheme(
                Help.defaultColorScheme(terminal.coloured() ? Help.Ansi.ON : Help.Ansi.OFF))
            .setExecutionExceptionHandler((failure, command, parsed) -> report(failure))
            .execute(arguments);
    return terminal.end() ? status : ExitStatus.FAILED;
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(SystemEncoding.reason(e));
    }
  }

  /** Returns the command, with its own commands only where it is meant: others need not wait. */
  private CommandLine audit(String... arguments) {
    return List.of(arguments).contains(AuditCommand.NAME)
        ? AuditCommand.complete()
        : new CommandLine(new AuditCommand());
  }

  /** As above. */
  private CommandLine rules(String... arguments) {
    return List.of(arguments).contains(RulesCommand.NAME)
        ? RulesCommand.complete()
        : new CommandLine(new RulesCommand());
  }

  @Override
  protected Terminal terminal() {
    return terminal;
  }

  @Override
  protected Supplier<Advisor> advisor() {
    return advisor;
  }

  @Override
  public Integer call() {
    throw wrong("A command is missing, such as decide.");
  }

  private int report(Exception failure) {
    if (failure instanceof InvalidPathException path) {
      terminal.err().println(SystemEncoding.reason(path));
      return ExitStatus.FAILED;
    }
    terminal.err().println(Display.failure(failure));
    if (failure instanceof RulebookException) {
      return ExitStatus.RULEBOOK_UNUSABLE;
    }
    if (failure instanceof InvalidWorkloadException) {
      return ExitStatus.INVALID_INPUT;
    }
    if (!(failure instanceof IOException
        || failure instanceof UncheckedIOException
        || failure instanceof DecisionException
        || failure instanceof LedgerException)) {
      terminal.err().println("This should not happen (" + failure.getClass().getName() + ").");
    }
    return ExitStatus.FAILED;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Reads the version from the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = LowestRung.class.getPackage().getImplementationVersion();
      return new String[] {"lowest-rung " + (version == null ? "(not packaged)" : version)};
    }
  }
}
