package io.github.lowestrung.audit.store;

import io.github.lowestrung.audit.AuditRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * What a ledger stores of one record.
 *
 * @param place where it is, such as a file and a line
 * @param bytes the record in canonical form, UTF-8
 * @param flaw why it can be no record, whatever its bytes; null when nothing is known
 */
public record LedgerLine(String place, ByteBuffer bytes, String flaw) {

  /** Takes a line that may be a record. */
  public LedgerLine(String place, ByteBuffer bytes) {
    this(place, bytes, null);
  }

  /** Returns a line whose end is missing. */
  public static LedgerLine torn(String place, ByteBuffer bytes) {
    return new LedgerLine(
        place,
        bytes,
        "The last line is torn, as a crash leaves it: %s bytes without an end."
            .formatted(bytes.remaining()));
  }

  /** Returns a line of which nothing was kept, since it has more bytes than a record may have. */
  public static LedgerLine tooLong(String place) {
    return new LedgerLine(
        place,
        ByteBuffer.allocate(0),
        "The line is longer than %s bytes, the most that a record may have."
            .formatted(AuditRecord.MAX_BYTES));
  }

  /** Returns the text, or refuses bytes that are none. */
  String text() {
    try {
      // Bytes that are no UTF-8 must not pass for the character that usually stands in for them.
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("The record is not UTF-8.", e);
    }
  }

  AuditRecord record() {
    if (flaw != null) {
      throw new IllegalArgumentException(flaw);
    }
    return AuditRecord.fromJson(text());
  }
}
