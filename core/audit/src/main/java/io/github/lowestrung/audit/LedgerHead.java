package io.github.lowestrung.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How far a ledger has come. Kept elsewhere, it proves later that no record was cut off.
 *
 * @param count number of records
 * @param hash hash of the last one; that of {@link #EMPTY} when there is none
 * @param ledger id of the ledger, 32 hexadecimal digits; null without records, or where it was not
 *     kept
 */
public record LedgerHead(long count, String hash, String ledger) {

  static final String ID = "32 hexadecimal digits";

  /** The head of a ledger without records. */
  public static final LedgerHead EMPTY = new LedgerHead(0, Hashes.PREFIX + "0".repeat(64), null);

  /**
   * Refuses what cannot be a head.
   *
   * @throws IllegalArgumentException when the count is negative, or hash or id are none
   */
  public LedgerHead {
    if (count < 0 || hash == null || !hash.matches("sha256:[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          ("A head has a count from 0 and a hash of sha256: and 64 hexadecimal digits, "
                  + "not (%s, %s).")
              .formatted(count, hash));
    }
    if (ledger != null && !isId(ledger)) {
      throw new IllegalArgumentException(
          "The id (%s) is none of a ledger, where %s were expected.".formatted(ledger, ID));
    }
  }

  /** Takes a head that was kept without the id of its ledger. */
  public LedgerHead(long count, String hash) {
    this(count, hash, null);
  }

  /** Tells whether a text may be the id of a ledger. */
  static boolean isId(String text) {
    return text != null && text.matches("[0-9a-f]{32}");
  }

  /**
   * Reads a head.
   *
   * @param json what {@link #toJson} returned
   * @return the head
   * @throws IllegalArgumentException when it is none
   */
  public static LedgerHead fromJson(String json) {
    try {
      JsonNode tree = LedgerEntry.MAPPER.readTree(json);
      if (!tree.path("count").canConvertToExactIntegral()
          || !tree.path("hash").isTextual()
          || (tree.has("ledger") && !tree.get("ledger").isTextual())) {
        throw new IllegalArgumentException(
            "The text is not the head of a ledger: expected was an object with count and hash,"
                + " such as "
                + EMPTY.toJson());
      }
      return new LedgerHead(
          tree.get("count").longValue(),
          tree.get("hash").textValue(),
          tree.path("ledger").textValue());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The text is not the head of a ledger: no JSON.", e);
    }
  }

  /**
   * Writes the head, to be kept elsewhere.
   *
   * @return an object with count, hash and, where it is known, ledger
   */
  public String toJson() {
    ObjectNode head = JsonNodeFactory.instance.objectNode().put("count", count).put("hash", hash);
    return (ledger == null ? head : head.put("ledger", ledger)).toString();
  }
}
