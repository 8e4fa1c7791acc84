package io.github.lowestrung.cli.audit;

import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.file.FileLedger;
import io.github.lowestrung.cli.option.OptionFile;
import io.github.lowestrung.cli.option.OutputFormat;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.ProgressLine;
import io.github.lowestrung.cli.terminal.ToolCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads a ledger. */
@Command(
    footer = {"", "Exit status: 0 done; 5 a record is damaged; 64 wrong usage; 1 anything else."})
abstract class LedgerCommand extends ToolCommand {

  static final String FORMATS = "One of text, json; text unless given.";

  private static final int RECORDS_PER_CHECK = 256;
  private static final int MAX_TEXT = 1 << 24;

  @Parameters(index = "+", paramLabel = "LEDGER", description = "The ledger's file.")
  private Path file;

  final Path file() {
    return file;
  }

  /** Refuses what stands on the command line and does not fit together. */
  void refuseWrong() {}

  abstract int read(LedgerView ledger) throws IOException;

  @Override
  public final Integer call() throws IOException {
    refuseWrong();
    LedgerView ledger = FileLedger.read(file);
    try {
      return read(ledger);
    } catch (LedgerException e) {
      // Such a cause says that the text is none of a record; any other, that it cannot be reached.
      if (e.getCause() instanceof IllegalArgumentException) {
        return damaged(e.getMessage());
      }
      throw e;
    } catch (IllegalArgumentException e) {
      return damaged("The ledger (" + file + ") is damaged. " + e.getMessage());
    }
  }

  private int damaged(String message) {
    terminal().err().println(message);
    return ExitStatus.DOES_NOT_HOLD;
  }

  final void printLine(String line) {
    print(line + "\n");
  }

  /** Tells whether somebody still reads, asked after so many lines. */
  final boolean isRead(long lines) {
    return lines % RECORDS_PER_CHECK != 0 || terminal().flush();
  }

  /** Takes a result of some work on a record. */
  interface ResultTask<T> {
    void take(T result, ProgressLine progressLine) throws IOException;
  }

  /** Takes the result of each record of a ledger, and shows how far that is. */
  final <T> void forEach(LedgerView ledger, Stream<T> results, ResultTask<T> task)
      throws IOException {
    ProgressLine progressLine = new ProgressLine(terminal(), ledger.head().count());
    try (results) {
      Iterator<T> each = results.iterator();
      for (long count = 0; each.hasNext() && isRead(count); count++) {
        progressLine.count(count + 1);
        task.take(each.next(), progressLine);
      }
    } finally {
      progressLine.clear();
    }
  }

  /** Returns the text of a file that an option names. */
  static String text(OptionFile file) throws IOException {
    return new String(file.bytes(MAX_TEXT), StandardCharsets.UTF_8);
  }

  /** Refuses formats in which the command does not print. */
  final void requireTextOrJson(OutputFormat outputFormat) {
    if (outputFormat != OutputFormat.TEXT && outputFormat != OutputFormat.JSON) {
      throw wrong("A ledger is shown as text or json, not as " + outputFormat.term() + ".");
    }
  }
}
