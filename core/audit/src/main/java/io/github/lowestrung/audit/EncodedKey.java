package io.github.lowestrung.audit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Knows the forms in which keys of a pair are written, so that none is taken for a secret. */
final class EncodedKey {

  private static final int SEQUENCE = 0x30;
  private static final Pattern TEXT =
      Pattern.compile("---- ?BEGIN |(ssh-|ecdsa-|sk-)[\\w@.-]+ AAAA|\"kty\"\\s*:\\s*\"(?!oct\")");

  private EncodedKey() {}

  /** Tells whether bytes are a key or a certificate: as PEM, DER, of OpenSSH, or a JSON Web Key. */
  static boolean is(byte[] bytes) {
    // Without the zeros of UTF-16.
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    return TEXT.matcher(text).find() || isSequence(bytes) || isSequence(decoded(text));
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** Tells whether bytes are one sequence of DER, filled with whole parts. */
  private static boolean isSequence(byte[] bytes) {
    if (bytes.length < 2 || bytes[0] != SEQUENCE || end(bytes, 0) != bytes.length) {
      return false;
    }
    int at = begin(bytes, 0);
    while (at < bytes.length && at > 0) {
      at = end(bytes, at);
    }
    return at == bytes.length;
  }

  /** Returns where the content of a part begins; -1 when its length is none. */
  private static int begin(byte[] bytes, int part) {
    int more = bytes[part + 1] & 0x7f;
    return bytes[part + 1] >= 0 ? part + 2 : more > 0 && more < 4 ? part + 2 + more : -1;
  }

  /** Returns where a part ends; -1 when it is none. */
  private static int end(byte[] bytes, int part) {
    int begin = part + 1 < bytes.length ? begin(bytes, part) : -1;
    if (begin < 0 || begin > bytes.length) {
      return -1;
    }
    int length = begin == part + 2 ? bytes[part + 1] : 0;
    for (int i = part + 2; i < begin; i++) {
      length = (length << 8) | (bytes[i] & 0xff);
    }
    return begin + length <= bytes.length ? begin + length : -1;
  }
}
