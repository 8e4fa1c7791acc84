package io.github.lowestrung.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files of a ledger, to which others may append meanwhile. */
final class FileView extends StoredView {

  private final LedgerFiles files;

  FileView(Path path) {
    this.files = new LedgerFiles(path);
    try {
      if (Files.isDirectory(path) || files.all().isEmpty()) {
        throw new LedgerException(
            "There is no ledger (" + path + "). Maybe check its name: a ledger is a file.");
      }
    } catch (IOException e) {
      throw new LedgerException("There is no ledger (" + path + "). Maybe check its name.", e);
    }
  }

  @Override
  Stream<Line> lines() {
    try {
      FileLines lines = new FileLines();
      List<Path> all;
      do {
        lines.close();
        all = files.all();
        for (Path file : all) {
          lines.add(file, length(file));
        }
      } while (!all.equals(files.all()));
      return lines.stream();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  Optional<Line> lastLine() {
    try {
      List<Path> all = files.all();
      for (int i = all.size() - 1; i >= 0; i--) {
        try (RandomAccessFile file = new RandomAccessFile(all.get(i).toFile(), "r")) {
          byte[] line = LastLine.before(file, file.length());
          if (line != null) {
            return Optional.of(new Line("the end of " + all.get(i).getFileName(), line, false));
          }
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private LedgerException unreadable(IOException e) {
    return new LedgerException("The ledger (" + files.growing() + ") cannot be read.", e);
  }

  /** Returns how much of a file is there; a line that is just being written is not, yet. */
  private long length(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long length = file.length();
      long whole = LastLine.wholeLength(file);
      return whole < length && path.equals(files.growing()) && WriterLock.isHeld(files.lock())
          ? whole
          : length;
    }
  }
}
