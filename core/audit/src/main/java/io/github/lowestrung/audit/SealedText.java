package io.github.lowestrung.audit;

import io.github.lowestrung.workload.term.WholeText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a record, in its parts. As it is canonical, each part is hashed as it stands, without
 * being read and written again. Immutable.
 */
public final class SealedText {

  private static final String CONTENT = "{\"content\":";
  private static final String HASH = ",\"hash\":\"";
  private static final String SEAL = "\",\"seal\":";
  // No text of a record has this beginning inside, since JSON escapes quotes.
  private static final Pattern REST =
      Pattern.compile(
          "(sha256:[0-9a-f]{64})\",\"seal\":(\\{.*?\\})(?:,\"signature\":\"([0-9a-f]+)\")?\\}",
          Pattern.DOTALL);

  private final byte[] content;
  private final String hash;
  private final byte[] seal;
  private final String signature;

  /**
   * Takes the parts of a text.
   *
   * @param content what is attested, an object in UTF-8; not to be changed any more
   * @param hash SHA-256 over the seal
   * @param seal what ties the content to its place in the ledger, an object in UTF-8; not to be
   *     changed any more
   * @param signature over the seal; null when not signed
   */
  SealedText(byte[] content, String hash, byte[] seal, String signature) {
    this.content = content;
    this.hash = hash;
    this.seal = seal;
    this.signature = signature;
  }

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
            text.substring(CONTENT.length(), end).getBytes(StandardCharsets.UTF_8),
            rest.group(1),
            rest.group(2).getBytes(StandardCharsets.UTF_8),
            rest.group(3));
      }
    }
    throw new IllegalArgumentException("The text is not a record of a ledger.");
  }

  public String content() {
    return new String(content, StandardCharsets.UTF_8);
  }

  boolean hasContent(byte[] canonical) {
    return Arrays.equals(content, canonical);
  }

  public String contentHash() {
    return Hashes.sha256(content);
  }

  public String hash() {
    return hash;
  }

  String seal() {
    return new String(seal, StandardCharsets.UTF_8);
  }

  /** Returns what the hash is over, and the signature. */
  public byte[] signed() {
    return seal.clone();
  }

  /** Returns the signature over the seal; null when not signed. */
  public String signature() {
    return signature;
  }

  /** Returns the text in UTF-8. */
  public byte[] utf8() {
    byte[] before = ascii(HASH + hash + SEAL);
    byte[] after = ascii(signature == null ? "}" : ",\"signature\":\"" + signature + "\"}");
    return ByteBuffer.allocate(
            CONTENT.length() + content.length + before.length + seal.length + after.length)
        .put(ascii(CONTENT))
        .put(content)
        .put(before)
        .put(seal)
        .put(after)
        .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealedText text
        && hash.equals(text.hash)
        && Objects.equals(signature, text.signature)
        && Arrays.equals(seal, text.seal)
        && Arrays.equals(content, text.content);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  @Override
  public String toString() {
    return new String(utf8(), StandardCharsets.UTF_8);
  }
}
