package io.github.lowestrung.cli.audit;

import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.cli.terminal.ExitStatus;
import picocli.CommandLine.Command;

/** Tells how far a ledger has come. */
@Command(
    name = "head",
    description = {
      "Prints number and hash of the last record. Kept elsewhere, it is the anchor by which"
          + " 'lowest-rung audit verify' sees later that nothing was cut off. Verifies nothing."
    })
final class HeadCommand extends LedgerCommand {

  @Override
  int read(LedgerView ledger) {
    printLine(ledger.head().toJson());
    return ExitStatus.DONE;
  }
}
