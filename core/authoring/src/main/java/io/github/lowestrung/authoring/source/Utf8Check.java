package io.github.lowestrung.authoring.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells whether the bytes of a file are UTF-8, as every file of a rulebook must be. */
public final class Utf8Check {

  private Utf8Check() {}

  /** Returns the first place where a text is not plain UTF-8; empty when it is. */
  public static Optional<FileFlaw> flaw(byte[] content) {
    if (content.length > 2
        && content[0] == (byte) 0xEF
        && content[1] == (byte) 0xBB
        && content[2] == (byte) 0xBF) {
      return Optional.of(
          new FileFlaw(
              1,
              "The file begins with a byte order mark, which the engine takes for a part of its"
                  + " first word.",
              "Save it as UTF-8 without BOM."));
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer out = CharBuffer.allocate(content.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      return Optional.empty();
    }
    String before = out.flip().toString();
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    String word = before.substring(before.lastIndexOf('\n') + 1);
    String tail = word.substring(Math.max(0, word.length() - 20));
    return Optional.of(
        new FileFlaw(
            line,
            "The file is not UTF-8: the byte 0x%02X after (%s) is no letter."
                .formatted(content[in.position()], tail),
            "Save it as UTF-8; it may be in Windows-1252, as spreadsheets and old editors write."));
  }
}
