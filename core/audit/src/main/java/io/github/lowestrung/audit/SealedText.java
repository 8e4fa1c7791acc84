package io.github.lowestrung.audit;

import io.github.lowestrung.workload.term.WholeText;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a record, in its parts. As it is canonical, each part is hashed as it stands, without
 * being read and written again.
 *
 * @param content what is attested, as an object
 * @param hash SHA-256 over the seal
 * @param seal what ties the content to its place in the ledger, as an object
 * @param signature over the seal; null when not signed
 */
public record SealedText(String content, String hash, String seal, String signature) {

  private static final String CONTENT = "{\"content\":";
  private static final String HASH = ",\"hash\":\"";
  // No text of a record has this beginning inside, since JSON escapes quotes.
  private static final Pattern REST =
      Pattern.compile(
          "(sha256:[0-9a-f]{64})\",\"seal\":(\\{.*?\\})(?:,\"signature\":\"([0-9a-f]+)\")?\\}",
          Pattern.DOTALL);

  /** Takes a text apart, or refuses it. */
  static SealedText parse(String text) {
    if (!WholeText.is(text)) {
      throw new IllegalArgumentException(
          "The record has half of a surrogate pair, where "
              + WholeText.EXPECTED
              + " was expected.");
    }
    int end = text.lastIndexOf(HASH);
    if (text.startsWith(CONTENT) && end > 0) {
      Matcher rest = REST.matcher(text).region(end + HASH.length(), text.length());
      if (rest.matches()) {
        return new SealedText(
            text.substring(CONTENT.length(), end), rest.group(1), rest.group(2), rest.group(3));
      }
    }
    throw new IllegalArgumentException("The text is not a record of a ledger.");
  }

  public byte[] signed() {
    return seal.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return CONTENT
        + content
        + HASH
        + hash
        + "\",\"seal\":"
        + seal
        + (signature == null ? "" : ",\"signature\":\"" + signature + "\"")
        + "}";
  }
}
