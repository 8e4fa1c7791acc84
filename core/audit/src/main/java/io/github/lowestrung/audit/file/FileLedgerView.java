package io.github.lowestrung.audit.file;

import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.store.LedgerLine;
import io.github.lowestrung.audit.store.StoredLedgerView;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files of a ledger, to which others may append meanwhile. */
final class FileLedgerView extends StoredLedgerView {

  private final LedgerFiles files;

  FileLedgerView(Path path) {
    try {
      this.files = LedgerFiles.of(path);
      if (Files.isDirectory(path) || files.all().isEmpty()) {
        throw new LedgerException(
            "There is no ledger (" + path + "). Maybe check its name: a ledger is a file.");
      }
    } catch (IOException e) {
      throw new LedgerException("There is no ledger (" + path + "). Maybe check its name.", e);
    }
  }

  /** Reads some files, which may get other names meanwhile. */
  private interface FileTask<T> {
    T of(List<Path> all) throws IOException;
  }

  /** Reads until the files are the same before and after. */
  private <T> T steadily(FileTask<T> fileTask) {
    try {
      while (true) {
        List<Path> all = files.all();
        try {
          T read = fileTask.of(all);
          if (all.equals(files.all())) {
            return read;
          }
        } catch (FileNotFoundException | NoSuchFileException e) {
          if (all.equals(files.all())) {
            throw e;
          }
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Stream<LedgerLine> lines() {
    FileLines lines = new FileLines();
    try {
      return steadily(all -> open(all, lines)).stream();
    } catch (RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  private FileLines open(List<Path> all, FileLines lines) throws IOException {
    lines.close();
    for (Path file : all) {
      lines.add(file, length(file));
    }
    return lines;
  }

  @Override
  public LedgerHead head() {
    return headAfter(lastLine());
  }

  /** Returns the last whole line, or empty when there is none. */
  Optional<LedgerLine> lastLine() {
    return steadily(FileLedgerView::lastLine);
  }

  private static Optional<LedgerLine> lastLine(List<Path> all) throws IOException {
    for (int i = all.size() - 1; i >= 0; i--) {
      try (RandomAccessFile file = new RandomAccessFile(all.get(i).toFile(), "r")) {
        byte[] line = FileTail.before(file, file.length());
        if (line != null) {
          return Optional.of(
              new LedgerLine(
                  "the end of " + all.get(i).getFileName(), ByteBuffer.wrap(line), false));
        }
      }
    }
    return Optional.empty();
  }

  private LedgerException unreadable(IOException e) {
    return new LedgerException("The ledger (" + files.growing() + ") cannot be read.", e);
  }

  /** Returns how much of a file is there; a line that is just being written is not, yet. */
  private long length(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long length = file.length();
      long whole = FileTail.wholeLength(file);
      return whole < length && path.equals(files.growing()) && WriterLock.isHeld(files.lock())
          ? whole
          : length;
    }
  }
}
