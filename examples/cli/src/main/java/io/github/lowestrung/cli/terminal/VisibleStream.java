package io.github.lowestrung.cli.terminal;

import io.github.lowestrung.workload.term.VisibleText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The edge of the tool: lets texts in UTF-8 through, and shows what would steer a terminal or not
 * be seen. Line breaks and tabs pass, and where wanted the colours of reports.
 */
final class VisibleStream extends OutputStream {

  /** Colours and weights, but none that would hide a text. */
  private static final Pattern STYLE =
      Pattern.compile("\u001b\\[(?:(?:[0-4]|2[1-4]|3[0-79])?(?:;|(?=m)))*m");

  private static final Pattern STYLE_BEGUN = Pattern.compile("\u001b(?:\\[[0-9;]{0,20})?");
  private static final int LAST_ASCII = 0x7e;
  private static final int ESCAPE = 0x1b;
  private static final int LONGEST_CHARACTER = 4;

  private final OutputStream target;
  private final boolean styled;
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private IOException failure;

  VisibleStream(OutputStream target, boolean styled) {
    this.target = target;
    this.styled = styled;
  }

  /** Returns why something could not be written; null where all could. */
  IOException failure() {
    return failure;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int start = offset;
    int end = offset + length;
    for (int i = offset; i < end; i++) {
      if (begun.size() > 0 || !isPlain(bytes[i])) {
        exactly(bytes, start, i - start);
        take(bytes[i]);
        start = i + 1;
      }
    }
    exactly(bytes, start, end - start);
  }

  /** Writes bytes as they are. */
  void exactly(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return;
    }
    try {
      target.write(bytes, offset, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  private static boolean isPlain(byte b) {
    return (b >= ' ' && b <= LAST_ASCII) || b == '\n' || b == '\t';
  }

  /** Takes a byte of something that is more than one, or cannot be shown as it is. */
  private void take(byte b) throws IOException {
    int first = begun.size() == 0 ? b : begun.toByteArray()[0];
    begun.write(b);
    if (first == '\r') {
      endOfLine();
    } else if (first == ESCAPE && styled) {
      style();
    } else if (first >= 0 || begun.size() == length(first)) {
      character();
    }
  }

  private void endOfLine() throws IOException {
    if (begun.size() > 1) {
      String text = text();
      print(text.equals("\r\n") ? text : VisibleText.escape("\r"));
      if (!text.equals("\r\n")) {
        again(text.substring(1));
      }
    }
  }

  private void style() throws IOException {
    String text = begun.toString(StandardCharsets.UTF_8);
    if (STYLE.matcher(text).matches()) {
      print(text());
    } else if (!STYLE_BEGUN.matcher(text).matches()) {
      byte[] rest = begun.toByteArray();
      begun.reset();
      print(VisibleText.escape("\u001b"));
      write(rest, 1, rest.length - 1);
    }
  }

  private void character() throws IOException {
    String text = text();
    print(VisibleText.isUnseen(text.codePointAt(0)) ? VisibleText.escape(text) : text);
  }

  private void again(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns what was begun, and begins anew. */
  private String text() {
    String text = begun.toString(StandardCharsets.UTF_8);
    begun.reset();
    return text;
  }

  private void print(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exactly(bytes, 0, bytes.length);
  }

  /** Returns how many bytes a character has, as its first one says. */
  private static int length(int first) {
    int ones = Integer.numberOfLeadingZeros(~(first << (Byte.SIZE * 3)));
    return ones < 2 || ones > LONGEST_CHARACTER ? 1 : ones;
  }

  @Override
  public void flush() throws IOException {
    try {
      target.flush();
      if (target instanceof PrintStream stream && stream.checkError()) {
        throw new IOException("something failed");
      }
    } catch (IOException e) {
      failure = failure == null ? e : failure;
    }
    if (failure != null) {
      throw failure;
    }
  }
}
