package io.github.lowestrung.cli.ask;

import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.cli.terminal.Utf8;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads answers, one a line, from a person or a pipe. */
final class AnswerReader {

  private static final int MOST_BYTES = 1 << 16;

  private final Terminal terminal;
  private final InputStream stream;
  private int line;

  AnswerReader(Terminal terminal) {
    this.terminal = terminal;
    this.stream = new BufferedInputStream(terminal.in());
  }

  /** Tells whether a person types them, who can be asked again. */
  boolean typed() {
    return terminal.typed();
  }

  /** Returns the number of the line that was read last, from 1. */
  int line() {
    return line;
  }

  /**
   * Asks for a line.
   *
   * @param prompt stands before it
   * @return the line without blanks around it and control characters; empty when there is none
   */
  Optional<String> next(String prompt) throws IOException {
    terminal.out().print(prompt);
    terminal.flush();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int next = stream.read();
    boolean ended = next < 0;
    while (next >= 0 && next != '\n') {
      if (bytes.size() == MOST_BYTES) {
        throw new IOException("An answer has more than " + MOST_BYTES + " bytes.");
      }
      bytes.write(next);
      next = stream.read();
    }
    line++;
    String text = ended ? "" : Utf8.decode(bytes.toByteArray()).replaceAll("\\p{Cc}", " ").strip();
    if (ended || !typed()) {
      terminal.out().println(text); // which a terminal has shown already
    }
    return ended ? Optional.empty() : Optional.of(text);
  }
}
