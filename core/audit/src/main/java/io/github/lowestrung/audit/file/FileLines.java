package io.github.lowestrung.audit.file;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.store.LedgerLine;
import io.github.lowestrung.workload.problem.Display;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads the lines of files, one after the other. All are opened before the first is read, so that
 * it does not matter when one gets another name.
 */
final class FileLines implements Closeable {

  private static final int USUAL_LINE = 1 << 14;

  private final Deque<Part> parts = new ArrayDeque<>();

  /** A file of which some may still be read. */
  private static final class Part {
    private final byte[] block = new byte[1 << 16];
    private final Path file;
    private final InputStream in;
    private long left;
    private long number;
    private int from;
    private int to;

    Part(Path file, InputStream in, long left) {
      this.file = file;
      this.in = in;
      this.left = left;
    }

    boolean hasMore() throws IOException {
      if (from == to && left > 0) {
        from = 0;
        to = Math.max(0, in.read(block, 0, (int) Math.min(block.length, left)));
        left = to == 0 ? 0 : left - to;
      }
      return from < to;
    }

    LedgerLine line() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_LINE);
      number++;
      boolean torn = true;
      boolean fits = true;
      while (torn && hasMore()) {
        int end = from;
        while (end < to && block[end] != '\n') {
          end++;
        }
        fits = fits && bytes.size() + end - from <= AuditRecord.MAX_BYTES;
        if (fits) {
          bytes.write(block, from, end - from);
        }
        torn = end == to;
        from = torn ? end : end + 1;
      }
      String place = file.getFileName() + ":" + number;
      if (!fits) {
        return LedgerLine.tooLong(place);
      }
      ByteBuffer whole = ByteBuffer.wrap(bytes.toByteArray());
      return torn ? LedgerLine.torn(place, whole) : new LedgerLine(place, whole);
    }
  }

  /** Adds a file, up to a length; what comes after it does not exist. */
  void add(Path file, long length) throws IOException {
    parts.add(new Part(file, Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), length));
  }

  /** Streams the lines; closing the stream closes the files. */
  Stream<LedgerLine> stream() {
    return Stream.iterate(next(), Objects::nonNull, line -> next()).onClose(this::close);
  }

  /** Returns the next line, or null after the last. */
  private LedgerLine next() {
    try {
      while (!parts.isEmpty() && !parts.peek().hasMore()) {
        parts.poll().in.close();
      }
      return parts.isEmpty() ? null : parts.peek().line();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private LedgerException unreadable(IOException e) {
    String file = parts.isEmpty() ? "" : " (" + parts.peek().file + ")";
    return new LedgerException(
        "The file" + file + " cannot be read any further: " + Display.failure(e), e);
  }

  @Override
  public void close() {
    try {
      while (!parts.isEmpty()) {
        parts.poll().in.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
