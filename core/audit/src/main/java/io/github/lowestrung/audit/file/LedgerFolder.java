package io.github.lowestrung.audit.file;

import io.github.lowestrung.audit.LedgerException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * The folder of a ledger, in which others may have planted something: no link in it is followed,
 * and files are created for their owner alone.
 *
 * @param path the folder
 */
record LedgerFolder(Path path) {

  private static final FileAttribute<?>[] OWNER_ONLY = {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
  };
  private static final Set<OpenOption> LOCKING =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

  /** Tells whether there is a file of a name; refuses a link or anything else that is none. */
  static boolean has(Path file) throws IOException {
    try {
      BasicFileAttributes found = attributes(file);
      if (!found.isRegularFile()) {
        throw new LedgerException(
            ("There is a %s (%s), where a file of the ledger was expected. Maybe somebody else put"
                    + " it there: move it away.")
                .formatted(kind(found), file));
      }
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static String kind(BasicFileAttributes found) {
    return found.isSymbolicLink() ? "link" : found.isDirectory() ? "folder" : "device";
  }

  /** Returns what tells a file from others of its name. */
  static Object key(Path file) throws IOException {
    return attributes(file).fileKey();
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** Refuses a name that is taken, by whatever it is. */
  static void requireFree(Path file) throws IOException {
    if (has(file)) {
      throw taken(file, null);
    }
  }

  private static LedgerException taken(Path file, IOException e) {
    return new LedgerException(
        ("There is a file (%s), where the ledger was to make one of that name. Maybe somebody else"
                + " put it there: move it away.")
            .formatted(file),
        e);
  }

  /** Creates a file; there is none when this fails. */
  RandomAccessFile create(Path file) throws IOException {
    requireFree(file);
    try {
      Files.createFile(file, ownerOnly());
    } catch (FileAlreadyExistsException e) {
      throw taken(file, e);
    }
    try {
      return open(file);
    } catch (IOException | RuntimeException e) {
      delete(file, e);
      throw e;
    }
  }

  /** Opens a file that is there. */
  static RandomAccessFile open(Path file) throws IOException {
    Object key = key(file);
    has(file);
    RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw");
    // Java opens such a file through a link as well, so one that came meanwhile has to show here.
    if (!has(file) || !Objects.equals(key, key(file))) {
      opened.close();
      throw new LedgerException(
          "The file (%s) was replaced by somebody else while it was opened. Maybe look who may write to its folder."
              .formatted(file));
    }
    return opened;
  }

  /** Deletes a file of one's own that came to nothing. */
  static void delete(Path file, Exception reason) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  /** Opens a file to be locked, and creates it if there is none. */
  FileChannel openLock(Path file) throws IOException {
    has(file);
    return FileChannel.open(file, LOCKING, ownerOnly());
  }

  private FileAttribute<?>[] ownerOnly() {
    return isPosix() ? OWNER_ONLY : new FileAttribute<?>[0];
  }

  private boolean isPosix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Syncs the names in the folder to disk, where the system supports it. */
  void force() throws IOException {
    if (!isPosix()) {
      return;
    }
    boolean interrupted = false;
    try {
      while (!tryForce()) {
        interrupted |= Thread.interrupted();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Tries to sync; false when an interrupt closed the channel, as it does in any thread. */
  private boolean tryForce() throws IOException {
    try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
      folder.force(true);
      return true;
    } catch (ClosedByInterruptException e) {
      return false;
    }
  }
}
