package io.github.lowestrung.audit.file;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.store.ChainedLedger;
import io.github.lowestrung.audit.store.LedgerLine;
import io.github.lowestrung.audit.store.LedgerVerification;
import io.github.lowestrung.workload.problem.Display;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps records in files of JSON Lines. A record is on the disk when appending returns. A full file
 * gets its own name, such as {@code audit.000001.jsonl} for {@code audit.jsonl}, and the chain goes
 * on in a new one. One process at a time can write; any number can read.
 *
 * <p>When a crash has torn the last line, opening sets it aside in a file beside the ledger, and a
 * record of the ledger says so.
 *
 * <p>Files are created for their owner alone, where the system has such permissions. The path of a
 * ledger may be a link; any other link is refused.
 */
public final class FileLedger extends ChainedLedger {

  /** Size at which a file is full unless told otherwise, in bytes: 256 MiB. */
  public static final long USUAL_FULL_SIZE = 256L << 20;

  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  private final LedgerFiles files;
  private final WriterLock lock;
  private final GrowingFile growing;

  private LedgerHead ledgerHead;

  private FileLedger(Path path, LedgerOptions options, long fullSize) throws IOException {
    super(options);
    this.files = LedgerFiles.of(path);
    this.lock = lock();
    try {
      this.growing = new GrowingFile(files, fullSize);
      try {
        TornLines tornLines = new TornLines(files);
        tornLines.setAside(growing);
        ledgerHead = lastHead();
        tornLines.report(this::append);
      } catch (IOException | RuntimeException e) {
        growing.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Opens a ledger for writing, and creates it if there is none.
   *
   * @param path its file, in a folder that exists
   * @param options how it makes its records
   * @return the ledger
   * @throws LedgerException when it cannot be written, another process writes to it, its last
   *     record is damaged, or a file beside it is missing or not its own
   */
  public static FileLedger open(Path path, LedgerOptions options) {
    return open(path, options, USUAL_FULL_SIZE);
  }

  /**
   * Opens a ledger for writing, and creates it if there is none.
   *
   * @param path its file, in a folder that exists
   * @param options how it makes its records
   * @param fullSize size in bytes at which a file is full; a record may take it beyond that
   * @return the ledger
   * @throws LedgerException when it cannot be written, another process writes to it, its last
   *     record is damaged, or a file beside it is missing or not its own
   */
  public static FileLedger open(Path path, LedgerOptions options, long fullSize) {
    refuseUnwritable(path);
    try {
      return new FileLedger(path, options, fullSize);
    } catch (AccessDeniedException e) {
      throw new LedgerException("The ledger (" + path + ") may not be written by this user.", e);
    } catch (IOException e) {
      throw new LedgerException(
          "The ledger (" + path + ") cannot be opened: " + Display.failure(e), e);
    }
  }

  /**
   * Opens a ledger for reading, whether or not another process writes to it.
   *
   * @param path its file
   * @return the ledger
   * @throws LedgerException when there is none
   */
  public static LedgerView read(Path path) {
    return FileLedgerView.of(path);
  }

  private static void refuseUnwritable(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new LedgerException(
          "The ledger (" + path + ") cannot be created: there is no folder (" + folder + ").");
    }
    if (Files.isDirectory(path)) {
      throw new LedgerException(
          "The ledger (%s) is a folder, where a file was expected. Maybe name one in it."
              .formatted(path));
    }
    if (Files.exists(path) && isReadOnly(path)) {
      throw new LedgerException(
          "The ledger (" + path + ") is read-only. Maybe it was closed for good: name a new one.");
    }
  }

  /** Asks for the permissions, since a superuser may write read-only files. */
  private static boolean isReadOnly(Path path) {
    try {
      PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
      return view == null
          ? !Files.isWritable(path)
          : view.readAttributes().permissions().stream().noneMatch(WRITE::contains);
    } catch (IOException e) {
      throw new LedgerException("The ledger (" + path + ") cannot be accessed.", e);
    }
  }

  private WriterLock lock() throws IOException {
    WriterLock taken = WriterLock.take(files);
    if (taken == null) {
      throw new LedgerException(
          ("The ledger (%s) is being written by another process or another part of this "
                  + "one. A chain has one writer. Maybe share one ledger, or give each its own "
                  + "file.")
              .formatted(files.growing()));
    }
    return taken;
  }

  private LedgerHead lastHead() throws IOException {
    FileLedgerView view = new FileLedgerView(files);
    view.refuseStrangers();
    Optional<LedgerLine> last = view.lastLine();
    if (last.isEmpty()) {
      return LedgerHead.EMPTY;
    }
    AuditRecord record = read(last.get());
    String damage = LedgerVerification.damage(record);
    if (damage != null) {
      throw new LedgerException(
          "The last record of the ledger (%s) is damaged, so nothing can follow on it. %s"
              .formatted(files.growing(), damage));
    }
    return record.head();
  }

  @Override
  public List<AuditRecord> store(List<byte[]> contents) {
    try {
      growing.prepare();
      List<AuditRecord> records = seal(ledgerHead, contents);
      growing.append(lines(records));
      ledgerHead = records.get(records.size() - 1).head();
      return records;
    } catch (IOException e) {
      throw new LedgerException(
          "The ledger (" + files.growing() + ") cannot be written: " + Display.failure(e), e);
    }
  }

  private static byte[] lines(List<AuditRecord> records) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (AuditRecord record : records) {
      lines.writeBytes(record.text().utf8());
      lines.write('\n');
    }
    return lines.toByteArray();
  }

  @Override
  public LedgerHead head() {
    return alone(() -> ledgerHead);
  }

  @Override
  public Stream<LedgerLine> lines() {
    return new FileLedgerView(files).lines();
  }

  @Override
  public void close() {
    alone(
        () -> {
          try {
            try {
              growing.close();
            } finally {
              lock.close();
            }
            return null;
          } catch (IOException e) {
            throw new LedgerException("The ledger (" + files.growing() + ") cannot be closed.", e);
          }
        });
  }
}
