package io.github.lowestrung.canonical;

import io.github.lowestrung.workload.term.WholeText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow, and texts written into them as RFC 8785 wants: in UTF-8, escaped if need be. */
final class CanonicalBuffer {

  private static final int FIRST_SIZE = 1 << 11;
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  /** The bits of what follows a backslash. */
  private static final int ESCAPED = 0x7f;

  /**
   * By byte of UTF-8: what follows a backslash, if any; negative for what may be half of a pair.
   */
  private static final byte[] MARKS = marks();

  private byte[] bytes = new byte[FIRST_SIZE];
  private int size;

  private static byte[] marks() {
    byte[] marks = new byte[1 << 8];
    Arrays.fill(marks, 0, ' ', (byte) 'u');
    marks['\b'] = 'b';
    marks['\t'] = 't';
    marks['\n'] = 'n';
    marks['\f'] = 'f';
    marks['\r'] = 'r';
    marks['"'] = '"';
    marks['\\'] = '\\';
    marks['?'] = Byte.MIN_VALUE; // which Java writes for a half
    return marks;
  }

  int size() {
    return size;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  void add(char ascii) {
    reserve(1);
    bytes[size++] = (byte) ascii;
  }

  void add(byte[] more, int from, int to) {
    reserve(to - from);
    System.arraycopy(more, from, bytes, size, to - from);
    size += to - from;
  }

  /** Adds ASCII as it stands. */
  void add(String ascii) {
    int length = ascii.length();
    reserve(length);
    for (int i = 0; i < length; i++) {
      bytes[size++] = (byte) ascii.charAt(i);
    }
  }

  /**
   * Adds a text in quotes.
   *
   * @throws IllegalArgumentException when it has half of a surrogate pair
   */
  void addQuoted(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int marks = 0;
    for (byte b : utf8) {
      marks |= MARKS[b & 0xff];
    }
    if (marks < 0 && !WholeText.is(text)) {
      throw new IllegalArgumentException(
          "The document has half of a surrogate pair, where "
              + WholeText.EXPECTED
              + " was expected. Maybe a text was cut in the middle of a character.");
    }
    add('"');
    if ((marks & ESCAPED) == 0) {
      add(utf8, 0, utf8.length);
    } else {
      addEscaped(utf8);
    }
    add('"');
  }

  private void addEscaped(byte[] utf8) {
    for (byte b : utf8) {
      int escape = MARKS[b & 0xff] & ESCAPED;
      if (escape == 0) {
        add((char) b);
      } else {
        add('\\');
        add((char) escape);
        if (escape == 'u') {
          add('0');
          add('0');
          add(HEX[b >> 4]);
          add(HEX[b & 0xf]);
        }
      }
    }
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), grown()));
    }
  }

  private int grown() {
    return (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 8);
  }
}
