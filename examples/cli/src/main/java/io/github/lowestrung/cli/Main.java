package io.github.lowestrung.cli;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.cli.audit.AuditCommand;
import io.github.lowestrung.cli.option.RulebookOptions;
import io.github.lowestrung.cli.terminal.Terminal;
import java.util.List;
import java.util.function.Supplier;

/** Starts the command line tool. */
public final class Main {

  private Main() {}

  /**
   * Runs one command and ends the process with its exit status.
   *
   * @param arguments what stands on the command line
   */
  public static void main(String[] arguments) {
    System.exit(new LowestRung(Terminal.ofProcess(), advisor(arguments)).run(arguments));
  }

  /** Loads rulebooks beforehand, unless the command brings its own or needs none. */
  private static Supplier<Advisor> advisor(String... arguments) {
    boolean audit = arguments.length > 0 && arguments[0].equals(AuditCommand.NAME);
    boolean further = List.of(arguments).contains(RulebookOptions.NAME);
    return audit || further ? Advisor::create : new AdvisorPreloader(Advisor::create);
  }
}
