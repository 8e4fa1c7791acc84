package io.github.lowestrung.audit.file;

import java.io.IOException;
import java.io.RandomAccessFile;

/** Finds the end of a file of lines without reading the rest. */
final class FileTail {

  private static final int BLOCK = 1 << 16;

  private FileTail() {}

  /** Returns where the last whole line ends: the length of the file unless its end is torn. */
  static long wholeLength(RandomAccessFile file) throws IOException {
    return lastBreakBefore(file, file.length()) + 1;
  }

  /** Returns the last whole line before a place, without its break; null when there is none. */
  static byte[] before(RandomAccessFile file, long place) throws IOException {
    long end = lastBreakBefore(file, place);
    if (end < 0) {
      return null;
    }
    long begin = lastBreakBefore(file, end) + 1;
    byte[] line = new byte[Math.toIntExact(end - begin)];
    file.seek(begin);
    file.readFully(line);
    return line;
  }

  /** Returns the place of the last line break before a place; -1 when there is none. */
  private static long lastBreakBefore(RandomAccessFile file, long place) throws IOException {
    byte[] block = new byte[BLOCK];
    long from = place;
    while (from > 0) {
      int size = (int) Math.min(block.length, from);
      from -= size;
      file.seek(from);
      file.readFully(block, 0, size);
      for (int i = size - 1; i >= 0; i--) {
        if (block[i] == '\n') {
          return from + i;
        }
      }
    }
    return -1;
  }
}
