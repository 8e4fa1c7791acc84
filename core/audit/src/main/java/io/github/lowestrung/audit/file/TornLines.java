package io.github.lowestrung.audit.file;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.Hashes;
import io.github.lowestrung.audit.LedgerEntry;
import io.github.lowestrung.audit.LedgerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets lines aside that a crash has torn, each in a file beside the ledger, and has them recorded.
 *
 * @param files the files of the ledger
 */
record TornLines(LedgerFiles files) {

  private static final byte[] BEGINNING = "{\"content\":".getBytes(StandardCharsets.UTF_8);
  private static final Logger LOG = LoggerFactory.getLogger(FileLedger.class);

  /** Moves the last line of a ledger into a file of its own if it is torn. */
  void setAside(GrowingFile growing) throws IOException {
    RandomAccessFile file = growing.content();
    long whole = FileTail.wholeLength(file);
    if (whole == file.length()) {
      return;
    }
    refuseOthers(file);
    if (file.length() - whole > AuditRecord.MAX_BYTES) {
      throw new LedgerException(
          ("The last line of the ledger (%s) is torn and longer than %s bytes, the most that a"
                  + " record may have. Maybe somebody else wrote to the file.")
              .formatted(files.growing(), AuditRecord.MAX_BYTES));
    }
    byte[] torn = new byte[Math.toIntExact(file.length() - whole)];
    file.seek(whole);
    file.readFully(torn);
    Path aside = files.nextTorn();
    write(aside, torn);
    files.folder().force();
    growing.cut(whole);
    LOG.warn(
        "The last line of the ledger ({}) was torn, as a crash leaves it: set aside as ({})",
        files.growing(),
        files.reported(aside));
  }

  private void write(Path aside, byte[] torn) throws IOException {
    try (RandomAccessFile copy = files.folder().create(aside)) {
      copy.write(torn);
      copy.getFD().sync();
    } catch (IOException e) {
      LedgerFolder.delete(aside, e);
      throw e;
    }
  }

  /** Leaves a file alone that does not begin as a ledger does. */
  private void refuseOthers(RandomAccessFile file) throws IOException {
    byte[] beginning = new byte[(int) Math.min(file.length(), BEGINNING.length)];
    file.seek(0);
    file.readFully(beginning);
    if (!Arrays.equals(beginning, Arrays.copyOf(BEGINNING, beginning.length))) {
      throw new LedgerException(
          "The file (%s) is no ledger: it does not begin with a record. Maybe another is meant."
              .formatted(files.growing()));
    }
  }

  /** Has recorded what was set aside, by this opening or by one that did not come this far. */
  void report(Consumer<LedgerEntry> ledger) throws IOException {
    for (Path unreported : files.unreportedTorn()) {
      Path reported = files.reported(unreported);
      LedgerFolder.has(unreported);
      LedgerFolder.requireFree(reported);
      byte[] torn = bytes(unreported);
      String name = reported.getFileName().toString();
      ledger.accept(LedgerEntry.recovery(name, torn.length, Hashes.sha256(torn)));
      Files.move(unreported, reported);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readAllBytes();
    }
  }
}
