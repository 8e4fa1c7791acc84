package io.github.lowestrung.audit.file;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.audit.AsyncAuditListener;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.ToyEntries;
import java.nio.file.Path;

/** Records soon after, from several threads, until it is killed. */
final class AsyncWriter {

  private static final int THREADS = 3;
  private static final int BETWEEN = 20;

  private AsyncWriter() {}

  public static void main(String[] arguments) {
    LedgerOptions options = LedgerOptions.DEFAULT.withSigner(ToyEntries.SIGNER);
    FileLedger ledger = FileLedger.open(Path.of(arguments[0]), options);
    AsyncAuditListener auditing = new AsyncAuditListener(ledger, 64);
    for (int i = 0; i < THREADS; i++) {
      String name = ProcessHandle.current().pid() + "-" + i;
      new Thread(() -> decide(auditing, name)).start();
    }
  }

  /** Says the name and number of the last decision that is known to be recorded. */
  private static void decide(AsyncAuditListener auditing, String name) {
    for (long number = 1; ; number++) {
      auditing.failed(
          ToyEntries.request("carpenter", name + " " + number), new DecisionException("blunt"));
      if (number % BETWEEN == 0) {
        auditing.flush();
        System.out.print(name + " " + number + "\n");
        System.out.flush();
      }
    }
  }
}
