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
 * @param torn whether its end is missing
 */
public record LedgerLine(String place, ByteBuffer bytes, boolean torn) {

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
    if (torn) {
      throw new IllegalArgumentException(
          "The last line is torn, as a crash leaves it: %s bytes without an end."
              .formatted(bytes.remaining()));
    }
    return AuditRecord.fromJson(text());
  }
}
