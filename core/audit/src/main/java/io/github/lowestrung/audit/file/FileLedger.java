package io.github.lowestrung.audit.file;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.Hashes;
import io.github.lowestrung.audit.LedgerEntry;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.store.ChainedLedger;
import io.github.lowestrung.audit.store.LedgerLine;
import io.github.lowestrung.audit.store.LedgerVerification;
import io.github.lowestrung.workload.problem.Display;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps records in files of JSON Lines. A record is on the disk when appending returns. A full file
 * gets its own name, such as {@code audit.000001.jsonl} for {@code audit.jsonl}, and the chain goes
 * on in a new one. One process at a time can write; any number can read.
 *
 * <p>When a crash has torn the last line, opening sets it aside in a file beside the ledger, and a
 * record of the ledger says so.
 */
public final class FileLedger extends ChainedLedger {

  /** Size at which a file is full unless told otherwise, in bytes: 256 MiB. */
  public static final long USUAL_FULL_SIZE = 256L << 20;

  private static final byte[] BEGINNING = "{\"content\":".getBytes(StandardCharsets.UTF_8);
  private static final Logger LOG = LoggerFactory.getLogger(FileLedger.class);
  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  private final LedgerFiles files;
  private final long fullSize;
  private final WriterLock lock;

  private RandomAccessFile file;
  private Object fileKey;
  private long end;
  private LedgerHead ledgerHead;
  private LedgerException broken;

  private FileLedger(Path path, LedgerOptions options, long fullSize) throws IOException {
    super(options);
    this.files = LedgerFiles.of(path);
    this.fullSize = fullSize;
    this.lock = lock();
    try {
      openGrowing();
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
   * @throws LedgerException when it cannot be written, another process writes to it, or its last
   *     record is damaged
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
   * @throws LedgerException when it cannot be written, another process writes to it, or its last
   *     record is damaged
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
    return new FileLedgerView(path);
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
    WriterLock taken = WriterLock.take(files.lock());
    if (taken == null) {
      throw new LedgerException(
          ("The ledger (%s) is being written by another process or another part of this "
                  + "one. A chain has one writer. Maybe share one ledger, or give each its own "
                  + "file.")
              .formatted(files.growing()));
    }
    return taken;
  }

  private void openGrowing() throws IOException {
    boolean created = !Files.exists(files.growing());
    file = new RandomAccessFile(files.growing().toFile(), "rw");
    try {
      if (created) {
        forceFolder();
      }
      fileKey = key();
      setTornLineAside();
      end = file.length();
      ledgerHead = lastHead();
      reportTornLines();
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private Object key() throws IOException {
    return Files.readAttributes(files.growing(), BasicFileAttributes.class).fileKey();
  }

  private void setTornLineAside() throws IOException {
    long whole = FileTail.wholeLength(file);
    if (whole == file.length()) {
      return;
    }
    refuseOthers();
    byte[] torn = new byte[Math.toIntExact(file.length() - whole)];
    file.seek(whole);
    file.readFully(torn);
    Path aside = files.nextTorn();
    try (RandomAccessFile copy = new RandomAccessFile(aside.toFile(), "rw")) {
      copy.write(torn);
      copy.getFD().sync();
    }
    forceFolder();
    file.setLength(whole);
    file.getFD().sync();
    LOG.warn(
        "The last line of the ledger ({}) was torn, as a crash leaves it: set aside as ({})",
        files.growing(),
        files.reported(aside));
  }

  /** Leaves a file alone that does not begin as a ledger does. */
  private void refuseOthers() throws IOException {
    byte[] beginning = new byte[(int) Math.min(file.length(), BEGINNING.length)];
    file.seek(0);
    file.readFully(beginning);
    if (!Arrays.equals(beginning, Arrays.copyOf(BEGINNING, beginning.length))) {
      throw new LedgerException(
          "The file (%s) is no ledger: it does not begin with a record. Maybe another is meant."
              .formatted(files.growing()));
    }
  }

  /** Records what was set aside, by this opening or by one that did not come this far. */
  private void reportTornLines() throws IOException {
    for (Path unreported : files.unreportedTorn()) {
      Path reported = files.reported(unreported);
      byte[] torn = Files.readAllBytes(unreported);
      String name = reported.getFileName().toString();
      append(LedgerEntry.recovery(name, torn.length, Hashes.sha256(torn)));
      Files.move(unreported, reported);
    }
  }

  private LedgerHead lastHead() {
    Optional<LedgerLine> last = new FileLedgerView(files.growing()).lastLine();
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
  public List<AuditRecord> store(List<String> contents) {
    if (broken != null) {
      throw broken;
    }
    try {
      refuseChanged();
      if (end >= fullSize) {
        startNewFile();
      }
      List<AuditRecord> records = seal(ledgerHead, contents);
      write(records);
      ledgerHead = records.get(records.size() - 1).head();
      return records;
    } catch (IOException e) {
      throw new LedgerException(
          "The ledger (" + files.growing() + ") cannot be written: " + Display.failure(e), e);
    }
  }

  /** Refuses to go on when the file was moved, cut or written to by others. */
  private void refuseChanged() throws IOException {
    if (!Files.exists(files.growing()) || !Objects.equals(fileKey, key()) || file.length() != end) {
      broken =
          new LedgerException(
              ("The file of the ledger (%s) was moved, cut or written to by somebody else while"
                      + " it was in use. Maybe verify it, and reopen it.")
                  .formatted(files.growing()));
      throw broken;
    }
  }

  private void write(List<AuditRecord> records) throws IOException {
    StringBuilder lines = new StringBuilder();
    records.forEach(record -> lines.append(record.toJson()).append('\n'));
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
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
      broken =
          new LedgerException(
              "The ledger (%s) could not be written to disk, so it must be reopened: %s"
                  .formatted(files.growing(), Display.failure(e)),
              e);
      throw broken;
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
      broken =
          new LedgerException(
              "The ledger (%s) was written only in part, so it must be reopened: %s"
                  .formatted(files.growing(), Display.failure(failure)),
              e);
      throw broken;
    }
  }

  private void startNewFile() throws IOException {
    Files.move(files.growing(), files.nextFull());
    RandomAccessFile full = file;
    file = new RandomAccessFile(files.growing().toFile(), "rw");
    fileKey = key();
    end = 0;
    full.close();
    forceFolder();
  }

  /** Syncs the names in the folder to disk, where the system supports it. */
  private void forceFolder() throws IOException {
    if (!files.folder().getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    // A channel would be closed under a thread that is interrupted.
    boolean interrupted = Thread.interrupted();
    try (FileChannel folder = FileChannel.open(files.folder(), StandardOpenOption.READ)) {
      folder.force(true);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public LedgerHead head() {
    return alone(() -> ledgerHead);
  }

  @Override
  public Stream<LedgerLine> lines() {
    return new FileLedgerView(files.growing()).lines();
  }

  @Override
  public void close() {
    alone(
        () -> {
          try {
            broken = new LedgerException("The ledger (" + files.growing() + ") is closed.");
            try {
              file.close();
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
