package io.github.lowestrung.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps all but one from writing to a ledger. Other processes are kept off by a lock on a file;
 * this process by a list, since closing any channel of that file would let go of the lock.
 */
final class WriterLock implements AutoCloseable {

  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path key;
  private final FileChannel channel;

  private WriterLock(Path key, FileChannel channel) {
    this.key = key;
    this.channel = channel;
  }

  /** Takes the lock; null when somebody else has it. */
  static WriterLock take(Path file) throws IOException {
    Path key = key(file);
    if (!HELD_HERE.add(key)) {
      return null;
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new WriterLock(key, channel);
      }
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
  static boolean isHeld(Path file) throws IOException {
    if (HELD_HERE.contains(key(file))) {
      return true;
    }
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return lock == null;
    }
  }

  private static Path key(Path file) throws IOException {
    return file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
  }

  @Override
  public void close() throws IOException {
    giveUp(key, channel);
  }
}
