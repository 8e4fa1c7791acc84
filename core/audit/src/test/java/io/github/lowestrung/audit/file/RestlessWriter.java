package io.github.lowestrung.audit.file;

import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.ToyEntries;
import java.nio.file.Path;

/** Appends from several threads until it is killed, with files that are full soon. */
final class RestlessWriter {

  private static final int THREADS = 4;
  private static final long FULL_SIZE = 100_000;

  private RestlessWriter() {}

  public static void main(String[] arguments) {
    LedgerOptions options = LedgerOptions.DEFAULT.withSigner(ToyEntries.SIGNER);
    FileLedger ledger = FileLedger.open(Path.of(arguments[0]), options, FULL_SIZE);
    for (int i = 0; i < THREADS; i++) {
      String name = "thread " + i;
      new Thread(() -> write(ledger, name)).start();
    }
  }

  private static void write(FileLedger ledger, String name) {
    while (true) {
      // One write for a line, so that the listener sees whole lines or nothing.
      System.out.print(ledger.append(ToyEntries.small(name)).hash() + "\n");
      System.out.flush();
    }
  }
}
