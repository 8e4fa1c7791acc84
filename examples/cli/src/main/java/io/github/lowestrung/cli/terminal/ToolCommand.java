package io.github.lowestrung.cli.terminal;

import io.github.lowestrung.report.TextReport;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the tool's commands share. */
@Command(mixinStandardHelpOptions = true, exitCodeOnInvalidInput = ExitStatus.WRONG_USAGE)
public abstract class ToolCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  protected ToolCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  protected final Terminal terminal() {
    return terminal;
  }

  protected final void print(String text) {
    terminal.out().print(text);
  }

  /** Returns what to throw where the command line asks for what there is not. */
  protected final ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Refuses what stands on the command line, where there is an objection. */
  protected final void refuse(Optional<String> objection) {
    objection.ifPresent(
        message -> {
          throw wrong(message);
        });
  }

  /** Returns the names of the commands that belong to this one. */
  protected final Set<String> subcommands() {
    return spec.subcommands().keySet();
  }

  /** Returns the report that suits the terminal. */
  protected final TextReport textReport() {
    return terminal.coloured() ? TextReport.coloured() : TextReport.plain();
  }
}
