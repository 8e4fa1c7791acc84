package io.github.lowestrung.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads the lines of files, one after the other. All are opened before the first is read, so that
 * it does not matter when one gets another name.
 */
final class FileLines implements Iterator<Line>, Closeable {

  private static final int BUFFER = 1 << 16;
  private static final int USUAL_LINE = 1 << 14;

  private final Deque<Part> parts = new ArrayDeque<>();

  /** A file of which some may still be read. */
  private static final class Part {
    final Path file;
    final InputStream in;
    long left;
    long number;

    Part(Path file, InputStream in, long left) {
      this.file = file;
      this.in = in;
      this.left = left;
    }
  }

  /** Adds a file, up to a length; what comes after it does not exist. */
  void add(Path file, long length) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    parts.add(new Part(file, in, length));
  }

  /** Streams the lines; closing the stream closes the files. */
  Stream<Line> stream() {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false)
        .onClose(this::close);
  }

  @Override
  public boolean hasNext() {
    while (!parts.isEmpty() && parts.peek().left == 0) {
      close(parts.poll());
    }
    return !parts.isEmpty();
  }

  @Override
  public Line next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Part part = parts.peek();
    try {
      return line(part);
    } catch (IOException e) {
      throw new LedgerException("The file (" + part.file + ") cannot be read any further.", e);
    }
  }

  private static Line line(Part part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_LINE);
    part.number++;
    boolean torn = true;
    while (torn && part.left > 0) {
      int next = part.in.read();
      part.left = next < 0 ? 0 : part.left - 1;
      torn = next != '\n';
      if (torn && next >= 0) {
        bytes.write(next);
      }
    }
    return new Line(part.file.getFileName() + ":" + part.number, bytes.toByteArray(), torn);
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      close(parts.poll());
    }
  }

  private static void close(Part part) {
    try {
      part.in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
