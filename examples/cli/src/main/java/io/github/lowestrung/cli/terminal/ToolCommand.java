package io.github.lowestrung.cli.terminal;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.report.TextReport;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the tool's commands share. */
@Command(mixinStandardHelpOptions = true, exitCodeOnInvalidInput = ExitStatus.WRONG_USAGE)
public abstract class ToolCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  /** Returns where the tool reads and writes: what the outermost command says. */
  protected Terminal terminal() {
    return tool().terminal();
  }

  /** Returns what decides without further rulebooks: what the outermost command says. */
  protected Supplier<Advisor> advisor() {
    return tool().advisor();
  }

  private ToolCommand tool() {
    return (ToolCommand) spec.root().userObject();
  }

  protected final void print(String text) {
    terminal().out().print(text);
  }

  /** Says what is wrong with an input, and returns the exit status. */
  protected final int invalid(String input, InvalidWorkloadException failure) {
    failure.lines(p -> ProblemText.placed(input, p)).forEach(terminal().err()::println);
    return ExitStatus.INVALID_INPUT;
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
    return terminal().coloured() ? TextReport.coloured() : TextReport.plain();
  }
}
