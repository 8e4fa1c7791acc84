package io.github.lowestrung.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * How far a ledger has come. Kept elsewhere, it proves later that no record was cut off.
 *
 * @param count number of records
 * @param hash hash of the last one; that of {@link #EMPTY} when there is none
 */
public record LedgerHead(long count, String hash) {

  /** The head of a ledger without records. */
  public static final LedgerHead EMPTY = new LedgerHead(0, Hashes.PREFIX + "0".repeat(64));

  /**
   * Refuses what cannot be a head.
   *
   * @throws IllegalArgumentException when the count is negative or the hash is none
   */
  public LedgerHead {
    if (count < 0 || hash == null || !hash.matches("sha256:[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          ("A head has a count from 0 and a hash of sha256: and 64 hexadecimal digits, "
                  + "not (%s, %s).")
              .formatted(count, hash));
    }
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
      if (!tree.path("count").canConvertToExactIntegral() || !tree.path("hash").isTextual()) {
        throw new IllegalArgumentException(
            "The text is not the head of a ledger: expected was an object with count and hash,"
                + " such as "
                + EMPTY.toJson());
      }
      return new LedgerHead(tree.get("count").longValue(), tree.get("hash").textValue());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The text is not the head of a ledger: no JSON.", e);
    }
  }

  /**
   * Writes the head, to be kept elsewhere.
   *
   * @return an object with count and hash
   */
  public String toJson() {
    return JsonNodeFactory.instance.objectNode().put("count", count).put("hash", hash).toString();
  }
}
