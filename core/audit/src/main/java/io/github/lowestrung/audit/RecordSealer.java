package io.github.lowestrung.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.canonical.CanonicalJson;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * Gives records their place in a ledger and seals them.
 *
 * @param clock tells when
 * @param signer signs; null for unsigned records
 * @param ledgerIds draws the id of a ledger that has no records yet
 */
public record RecordSealer(Clock clock, Signer signer, Supplier<String> ledgerIds) {

  static final String FORMAT = "lowest-rung-audit-1";

  private static final int MAX_SEAL = 1 << 16;
  private static final int MAX_CONTENT = AuditRecord.MAX_BYTES - 2 * MAX_SEAL;

  /** Refuses a content that would make a record longer than any may be. */
  public static byte[] requireShort(byte[] content) {
    requireShort(content.length, MAX_CONTENT);
    return content;
  }

  private static void requireShort(int length, int most) {
    if (length > most) {
      throw new LedgerException(
          ("The record would have more than %s bytes, the most that one may have, so it cannot be"
                  + " recorded. Maybe a text in it is longer than it has to be.")
              .formatted(AuditRecord.MAX_BYTES));
    }
  }

  /** Seals contents in canonical form and UTF-8, the first of them to follow on a head. */
  public List<AuditRecord> seal(LedgerHead ledgerHead, List<byte[]> contents) {
    List<AuditRecord> records = new ArrayList<>(contents.size());
    LedgerHead last = ledgerHead.ledger() == null ? begin(ledgerHead) : ledgerHead;
    for (byte[] content : contents) {
      AuditRecord record = seal(last, content);
      records.add(record);
      last = record.head();
    }
    return records;
  }

  private LedgerHead begin(LedgerHead ledgerHead) {
    String id = ledgerIds.get();
    if (!LedgerHead.isId(id)) {
      throw new LedgerException(
          "The id (%s) cannot be that of a ledger, where %s were expected. Nothing was recorded."
              .formatted(id, LedgerHead.ID));
    }
    return new LedgerHead(ledgerHead.count(), ledgerHead.hash(), id);
  }

  private AuditRecord seal(LedgerHead ledgerHead, byte[] content) {
    ObjectNode seal = LedgerEntry.MAPPER.createObjectNode();
    seal.put("format", FORMAT);
    seal.put("ledger", ledgerHead.ledger());
    seal.put("seq", ledgerHead.count() + 1);
    seal.put("previous", ledgerHead.hash());
    seal.put("recordedAt", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    seal.put("content", Hashes.sha256(content));
    if (signer != null) {
      seal.put("keyId", known("key id", signer.keyId()));
      seal.put("algorithm", known("algorithm", signer.algorithm()));
    }
    byte[] sealed = CanonicalJson.of(seal);
    String signature = signer == null ? null : sign(sealed);
    requireShort(sealed.length + (signature == null ? 0 : signature.length()), MAX_SEAL);
    return new AuditRecord(new SealedText(content, Hashes.sha256(sealed), sealed, signature), seal);
  }

  private static String known(String what, String text) {
    if (text == null || text.isBlank()) {
      throw new LedgerException(
          ("The signer has no %s (%s), so its signatures could not be verified. Nothing was"
                  + " recorded.")
              .formatted(what, text));
    }
    return text;
  }

  /** Signs, or refuses what would make a record that cannot be read or verified. */
  private String sign(byte[] bytes) {
    byte[] signature = signer.sign(bytes);
    if (signature == null || signature.length == 0) {
      throw new LedgerException(
          "The key (" + signer.keyId() + ") gave no signature, so nothing can be recorded.");
    }
    return HexFormat.of().formatHex(signature);
  }
}
