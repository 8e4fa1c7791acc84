package io.github.lowestrung.cli.audit;

import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.Terminal;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells how far a ledger has come. */
@Command(
    name = "head",
    description = {
      "Prints number and hash of the last record. Kept elsewhere, it is the anchor by which"
          + " 'lowest-rung audit verify' sees later that nothing was cut off. Verifies nothing."
    })
final class HeadCommand extends LedgerCommand {

  @Parameters(paramLabel = "LEDGER", description = LEDGER)
  private Path file;

  HeadCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Path file() {
    return file;
  }

  @Override
  int read(LedgerView ledger) {
    printLine(ledger.head().toJson());
    return ExitStatus.DONE;
  }
}
