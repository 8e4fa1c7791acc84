package io.github.lowestrung.cli.decide;

import io.github.lowestrung.cli.terminal.DocumentInput;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines, and never keeps more of one than a document may have. */
final class LineReader implements Closeable {

  private final InputStream stream;
  private long number;

  LineReader(InputStream stream) {
    this.stream = new BufferedInputStream(stream, 1 << 16);
  }

  /** Reads the next line that is not blank; null at the end. */
  BatchLine next() throws IOException {
    BatchLine line = any();
    while (line != null && line.isBlank()) {
      line = any();
    }
    return line;
  }

  private BatchLine any() throws IOException {
    int next = stream.read();
    if (next < 0) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    boolean fits = true;
    while (next >= 0 && next != '\n') {
      fits = fits && bytes.size() < DocumentInput.MAX_BYTES;
      if (fits) {
        bytes.write(next);
      }
      next = stream.read();
    }
    number++;
    return new BatchLine(number, fits ? bytes.toByteArray() : null);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
