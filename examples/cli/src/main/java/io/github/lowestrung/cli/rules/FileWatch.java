package io.github.lowestrung.cli.rules;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Waits for changes to a file, or to the files of a directory, by looking at them again and again:
 * that works for folders to come, on every disk, and when a file vanishes. Not thread-safe.
 */
final class FileWatch {

  private static final long PAUSE_MS = 200;

  private final Path root;
  private Map<Path, Object> seen;

  FileWatch(Path root) {
    this.root = root;
    this.seen = look();
  }

  /**
   * Waits until something has changed since the last time, and then stays as it is for a moment, so
   * that no file is half written.
   *
   * @return the files that are new, changed or gone
   */
  SortedSet<Path> changed() throws InterruptedException {
    Map<Path, Object> before;
    Map<Path, Object> now = seen;
    do {
      before = now;
      Thread.sleep(PAUSE_MS);
      now = look();
    } while (now.equals(seen) || !now.equals(before));
    SortedSet<Path> changed = new TreeSet<>(seen.keySet());
    changed.addAll(now.keySet());
    Map<Path, Object> last = seen;
    seen = now;
    changed.removeIf(file -> Objects.equals(seen.get(file), last.get(file)));
    return changed;
  }

  /** Returns the state of each file; build output and hidden folders hold no rules. */
  private Map<Path, Object> look() {
    Map<Path, Object> files = new TreeMap<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes state) {
              String name = String.valueOf(folder.getFileName());
              return !folder.equals(root) && (name.startsWith(".") || name.equals("target"))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes state) {
              files.put(
                  file, Arrays.asList(state.lastModifiedTime(), state.size(), state.fileKey()));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      files.clear(); // gone while looked at: as if there were nothing, until the next look
    }
    return files;
  }
}
