package io.github.lowestrung.audit.file;

import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.ToyEntries;
import io.github.lowestrung.workload.problem.Display;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Appends to a ledger whose files are full at once while the process may open hardly any file. */
final class DescriptorFamine {

  private static final int MOST_FREE = 3;

  /** The machine may give back a descriptor of its own meanwhile, though not each time. */
  private static final int ROUNDS = 3;

  private DescriptorFamine() {}

  public static void main(String[] arguments) throws IOException {
    LedgerOptions options = LedgerOptions.DEFAULT.withSigner(ToyEntries.SIGNER);
    try (FileLedger ledger = FileLedger.open(Path.of(arguments[0]), options, 500)) {
      // What a failure needs has to be loaded before.
      Display.failure(new FileSystemException("famine"));
      append(ledger);
      append(ledger);
      for (int i = 0; i < ROUNDS * MOST_FREE; i++) {
        int free = i % MOST_FREE;
        Deque<FileInputStream> opened = openAll();
        for (int closed = 0; closed < free; closed++) {
          opened.pop().close();
        }
        append(ledger);
        while (!opened.isEmpty()) {
          opened.pop().close();
        }
        append(ledger);
      }
    }
  }

  private static void append(FileLedger ledger) {
    try {
      System.out.println(ledger.append(ToyEntries.small("hungry")).hash());
    } catch (LedgerException e) {
      System.out.println(e.getMessage());
    }
  }

  private static Deque<FileInputStream> openAll() {
    Deque<FileInputStream> opened = new ArrayDeque<>();
    try {
      while (true) {
        opened.push(new FileInputStream("/dev/null"));
      }
    } catch (IOException e) {
      return opened;
    }
  }
}
