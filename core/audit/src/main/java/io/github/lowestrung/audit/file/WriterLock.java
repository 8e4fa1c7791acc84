package io.github.lowestrung.audit.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps all but one from writing to a ledger. Other processes are kept off by a lock on a file;
 * this process by a list, since closing any channel of that file would let go of the lock.
 *
 * @param key the file by which this process knows it
 * @param channel holds the lock until it is closed
 */
record WriterLock(Path key, FileChannel channel) implements AutoCloseable {

  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private static final int TRIES = 5;
  private static final long PAUSE_NANOS = 20_000_000;

  /** Takes the lock; null when somebody else has it. */
  static WriterLock take(LedgerFiles files) throws IOException {
    // A reader may hold it for a moment.
    for (int i = 1; i < TRIES; i++) {
      WriterLock taken = takeNow(files);
      if (taken != null || HELD_HERE.contains(key(files.lock()))) {
        return taken;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return takeNow(files);
  }

  private static synchronized WriterLock takeNow(LedgerFiles files) throws IOException {
    Path key = key(files.lock());
    if (!HELD_HERE.add(key)) {
      return null;
    }
    FileChannel channel = null;
    try {
      channel = files.folder().openLock(files.lock());
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new WriterLock(key, channel);
      }
      giveUp(key, channel);
      return null;
    } catch (OverlappingFileLockException e) {
      giveUp(key, channel);
      return null;
    } catch (IOException | RuntimeException e) {
      giveUp(key, channel);
      throw e;
    }
  }

  private static void giveUp(Path key, FileChannel channel) throws IOException {
    HELD_HERE.remove(key);
    if (channel != null) {
      channel.close();
    }
  }

  /** Tells whether somebody has the lock. */
  static synchronized boolean isHeld(LedgerFiles files) throws IOException {
    Path file = files.lock();
    if (HELD_HERE.contains(key(file))) {
      return true;
    }
    if (!LedgerFolder.has(file)) {
      return false;
    }
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return lock == null;
    }
  }

  private static Path key(Path file) throws IOException {
    return file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
  }

  @Override
  public void close() throws IOException {
    // A second time it may be somebody else's.
    if (channel.isOpen()) {
      giveUp(key, channel);
    }
  }
}
