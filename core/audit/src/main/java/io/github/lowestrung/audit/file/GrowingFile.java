package io.github.lowestrung.audit.file;

import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.workload.problem.Display;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the file of a ledger that grows. A full file first gets its number; then there is no
 * file that grows, until one can be created. Each step may fail and be tried again, and a crash
 * between any two leaves what opening takes up. For one thread at a time.
 */
final class GrowingFile implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(FileLedger.class);

  private final LedgerFiles files;
  private final long fullSize;

  /** Null after the last one got its number. */
  private RandomAccessFile file;

  private Object key;
  private long end;
  private int numbered;
  private boolean namesAreKept;
  private LedgerException broken;

  /** Opens the file, and creates it if there is none. */
  GrowingFile(LedgerFiles files, long fullSize) throws IOException {
    this.files = files;
    this.fullSize = fullSize;
    this.numbered = files.fullWithoutGap().size();
    if (LedgerFolder.has(files.growing())) {
      take(LedgerFolder.open(files.growing()));
    } else {
      create();
    }
    try {
      keepNames();
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private void take(RandomAccessFile opened) throws IOException {
    try {
      key = LedgerFolder.key(files.growing());
      end = opened.length();
      file = opened;
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private void create() throws IOException {
    namesAreKept = false;
    take(files.folder().create(files.growing()));
  }

  private void keepNames() throws IOException {
    if (!namesAreKept) {
      files.folder().force();
      namesAreKept = true;
    }
  }

  /** Returns the file, which is there until it is written to. */
  RandomAccessFile content() {
    return Objects.requireNonNull(file);
  }

  /** Cuts off what is torn at the end. */
  void cut(long whole) throws IOException {
    file.setLength(whole);
    file.getFD().sync();
    end = whole;
  }

  /** Makes sure that there is a file that takes more, and that nobody else has changed it. */
  void prepare() throws IOException {
    if (broken != null) {
      throw broken;
    }
    if (file != null) {
      refuseChanged();
      if (end >= fullSize) {
        number();
      }
    }
    keepNames();
    if (file == null) {
      create();
      keepNames();
    }
  }

  private void refuseChanged() throws IOException {
    if (!LedgerFolder.has(files.growing())
        || !Objects.equals(key, LedgerFolder.key(files.growing()))
        || file.length() != end) {
      throw breakOff(
          "was moved, cut or written to by somebody else while it was in use. Maybe verify it, and"
              + " reopen it.",
          null);
    }
  }

  private void number() throws IOException {
    LedgerFolder.requireFree(files.full(numbered + 1));
    Files.move(files.growing(), files.full(numbered + 1));
    namesAreKept = false;
    numbered++;
    RandomAccessFile full = file;
    file = null;
    try {
      full.close();
    } catch (IOException e) {
      LOG.debug("A full file of the ledger ({}) could not be closed", files.growing(), e);
    }
  }

  /** Writes to the end, all or nothing. What was written is on the disk when this returns. */
  void append(byte[] bytes) throws IOException {
    try {
      file.seek(end);
      file.write(bytes);
    } catch (IOException e) {
      takeBack(e);
      throw e;
    }
    try {
      file.getFD().sync();
    } catch (IOException e) {
      // What is on disk now is unknown; syncing again would not tell either.
      throw breakOff(
          "could not be written to disk, so it must be reopened: " + Display.failure(e), e);
    }
    end += bytes.length;
  }

  /** Removes what was written of records that did not fit. */
  private void takeBack(IOException failure) {
    try {
      file.setLength(end);
      file.getFD().sync();
    } catch (IOException e) {
      e.addSuppressed(failure);
      throw breakOff(
          "was written only in part, so it must be reopened: " + Display.failure(failure), e);
    }
  }

  /** Takes nothing more from now on. */
  private LedgerException breakOff(String why, IOException e) {
    broken = new LedgerException("The ledger (" + files.growing() + ") " + why, e);
    return broken;
  }

  @Override
  public void close() throws IOException {
    breakOff("is closed.", null);
    if (file != null) {
      file.close();
    }
  }
}
