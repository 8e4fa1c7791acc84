package io.github.lowestrung.audit.file;

import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.ToyEntries;
import java.nio.file.Path;
import java.util.List;

/** Appends until there is no more room, and says so. */
final class DiskFillWriter {

  private DiskFillWriter() {}

  public static void main(String[] arguments) {
    LedgerOptions options = LedgerOptions.DEFAULT.withSigner(ToyEntries.SIGNER);
    try (FileLedger ledger = FileLedger.open(Path.of(arguments[0]), options)) {
      while (true) {
        ledger
            .append(List.of(ToyEntries.shelf("a"), ToyEntries.small("b")))
            .forEach(record -> System.out.println(record.hash()));
      }
    } catch (LedgerException e) {
      System.out.println(e.getMessage());
    }
  }
}
