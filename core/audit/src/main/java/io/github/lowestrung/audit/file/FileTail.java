package io.github.lowestrung.audit.file;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.store.LedgerLine;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;

/** Finds the end of a file of lines without reading the rest. */
final class FileTail {

  private static final int BLOCK = 1 << 16;

  private FileTail() {}

  /** Returns where the last whole line ends: the length of the file unless its end is torn. */
  static long wholeLength(RandomAccessFile file) throws IOException {
    return lastBreakBefore(file, file.length()) + 1;
  }

  /** Returns the last whole line, without its break; null when there is none. */
  static LedgerLine lastLine(RandomAccessFile file, String place) throws IOException {
    long end = lastBreakBefore(file, file.length());
    if (end < 0) {
      return null;
    }
    long begin = lastBreakBefore(file, end) + 1;
    if (end - begin > AuditRecord.MAX_BYTES) {
      return LedgerLine.tooLong(place);
    }
    byte[] line = new byte[Math.toIntExact(end - begin)];
    file.seek(begin);
    file.readFully(line);
    return new LedgerLine(place, ByteBuffer.wrap(line));
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
