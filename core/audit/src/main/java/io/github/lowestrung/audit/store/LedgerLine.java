package io.github.lowestrung.audit.store;

import io.github.lowestrung.audit.AuditRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What a ledger stores of one record. */
public final class LedgerLine {

  private final String place;
  private final byte[] bytes;
  private final boolean torn;

  /**
   * Takes what is stored.
   *
   * @param place where it is, such as a file and a line
   * @param bytes the record in canonical form, UTF-8
   * @param torn whether its end is missing
   */
  public LedgerLine(String place, byte[] bytes, boolean torn) {
    this.place = place;
    this.bytes = bytes;
    this.torn = torn;
  }

  public String place() {
    return place;
  }

  boolean torn() {
    return torn;
  }

  /** Returns the text, or refuses bytes that are none. */
  String text() {
    try {
      // Bytes that are no UTF-8 must not pass for the character that usually stands in for them.
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("The record is not UTF-8.", e);
    }
  }

  AuditRecord record() {
    if (torn) {
      throw new IllegalArgumentException(
          "The last line is torn, as a crash leaves it: %s bytes without an end."
              .formatted(bytes.length));
    }
    return AuditRecord.fromJson(text());
  }
}
