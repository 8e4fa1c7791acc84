package io.github.lowestrung.audit.file;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.store.LedgerLine;
import io.github.lowestrung.audit.store.StoredLedgerView;
import io.github.lowestrung.workload.problem.Display;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files of a ledger, to which others may append meanwhile. */
final class FileLedgerView extends StoredLedgerView {

  private final LedgerFiles files;

  FileLedgerView(LedgerFiles files) {
    this.files = files;
  }

  /** Reads a ledger, which may be named by a link. */
  static FileLedgerView of(Path path) {
    try {
      LedgerFiles files = LedgerFiles.of(path);
      if (Files.isDirectory(path) || files.all().isEmpty()) {
        throw new LedgerException(
            "There is no ledger (" + path + "). Maybe check its name: a ledger is a file.");
      }
      return new FileLedgerView(files);
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
      Optional<LedgerLine> last = lastLine(all.get(i));
      if (last.isPresent()) {
        return last;
      }
    }
    return Optional.empty();
  }

  private static Optional<LedgerLine> lastLine(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      return Optional.ofNullable(FileTail.lastLine(file, "the end of " + path));
    }
  }

  /** Refuses a file whose first record does not follow on the last one of the file before it. */
  void refuseStrangers() throws IOException {
    LedgerHead before = LedgerHead.EMPTY;
    String place = "where record 1 was expected";
    for (Path file : files.all()) {
      Optional<LedgerLine> first = firstLine(file);
      if (first.isPresent()) {
        AuditRecord record = read(first.get());
        if (record.seq() != before.count() + 1 || !record.previous().equals(before.hash())) {
          throw new LedgerException(
              "The file (%s) begins with record %s, %s. Maybe a file is missing, or one is of somebody else."
                  .formatted(file, record.seq(), place));
        }
        before = headAfter(lastLine(file));
        place =
            "which does not follow on record %s, the last of (%s)".formatted(before.count(), file);
      }
    }
  }

  private static Optional<LedgerLine> firstLine(Path file) throws IOException {
    try (FileLines lines = new FileLines()) {
      lines.add(file, Files.size(file));
      return lines.stream().findFirst();
    }
  }

  private LedgerException unreadable(IOException e) {
    return new LedgerException(
        "The ledger (" + files.growing() + ") cannot be read: " + Display.failure(e), e);
  }

  /** Returns how much of a file is there; a line that is just being written is not, yet. */
  private long length(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long length = file.length();
      long whole = FileTail.wholeLength(file);
      return whole < length && path.equals(files.growing()) && WriterLock.isHeld(files)
          ? whole
          : length;
    }
  }
}
