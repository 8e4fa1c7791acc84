package io.github.lowestrung.cli.audit;

import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.file.FileLedger;
import io.github.lowestrung.cli.option.OutputFormat;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads a ledger. */
@Command(
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = ExitStatus.WRONG_USAGE,
    footer = {"", "Exit status: 0 done; 5 a record is damaged; 64 wrong usage; 1 anything else."})
abstract class LedgerCommand implements Callable<Integer> {

  static final String LEDGER = "The ledger's file.";
  static final String FORMATS = "One of text, json; text unless given.";

  private static final int RECORDS_PER_CHECK = 256;

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  LedgerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Returns the file of the ledger, or refuses what stands on the command line. */
  abstract Path file();

  abstract int read(LedgerView ledger) throws IOException;

  @Override
  public final Integer call() throws IOException {
    LedgerView ledger = FileLedger.read(file());
    try {
      return read(ledger);
    } catch (LedgerException e) {
      // Such a cause says that the text is none of a record; any other, that it cannot be reached.
      if (e.getCause() instanceof IllegalArgumentException) {
        return damaged(e.getMessage());
      }
      throw e;
    } catch (IllegalArgumentException e) {
      return damaged("The ledger (" + file() + ") is damaged. " + e.getMessage());
    }
  }

  private int damaged(String message) {
    terminal.err().println(message);
    return ExitStatus.DOES_NOT_HOLD;
  }

  final Terminal terminal() {
    return terminal;
  }

  final void print(String text) {
    terminal.out().print(text);
  }

  final void printLine(String line) {
    print(line + "\n");
  }

  /** Tells whether somebody still reads, asked after so many lines. */
  final boolean isRead(long lines) {
    return lines % RECORDS_PER_CHECK != 0 || terminal.flush();
  }

  final ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Refuses formats in which the command does not print. */
  final void requireTextOrJson(OutputFormat outputFormat) {
    if (outputFormat != OutputFormat.TEXT && outputFormat != OutputFormat.JSON) {
      throw wrong("A ledger is shown as text or json, not as " + outputFormat + ".");
    }
  }
}
