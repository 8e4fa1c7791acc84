package io.github.lowestrung.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Prints texts so that all of them is seen. */
final class VisiblePrintStream extends PrintStream {

  private final VisibleStream visible;

  private VisiblePrintStream(VisibleStream visible) {
    super(visible, false, StandardCharsets.UTF_8);
    this.visible = visible;
  }

  /**
   * Prints to a stream.
   *
   * @param styled whether the colours of reports pass
   */
  static VisiblePrintStream to(OutputStream target, boolean styled) {
    return target instanceof VisiblePrintStream already
        ? already
        : new VisiblePrintStream(new VisibleStream(target, styled));
  }

  /** Returns a stream to the same place that lets everything through. */
  PrintStream exact() {
    OutputStream exact =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            visible.exactly(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            visible.exactly(bytes, offset, length);
          }

          @Override
          public void flush() throws IOException {
            visible.flush();
          }
        };
    return new PrintStream(exact, false, StandardCharsets.UTF_8);
  }

  /** Says why something could not be written; empty where all could, or nobody reads on. */
  Optional<String> complaint() {
    IOException failure = visible.failure();
    String why = failure == null ? "" : String.valueOf(failure.getMessage());
    return failure == null || why.toLowerCase(Locale.ROOT).contains("pipe")
        ? Optional.empty()
        : Optional.of("Standard output cannot be written: " + why + ". Maybe the disk is full.");
  }
}
