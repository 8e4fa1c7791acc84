package io.github.lowestrung.audit;

import io.github.lowestrung.decision.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Canonical JSON (RFC 8785), and hashes and codes over it. */
@API(status = Status.INTERNAL)
public final class Hashes {

  static final String PREFIX = "sha256:";
  private static final String HMAC = "HmacSHA256";

  private Hashes() {}

  public static String canonical(String json) {
    return CanonicalJson.of(json);
  }

  /** Writes a value in the form that it would have inside of a document. */
  static String canonicalValue(String json) {
    String list = canonical("[" + json + "]");
    return list.substring(1, list.length() - 1);
  }

  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String sha256(byte[]... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha.update(part);
      }
      return PREFIX + HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }

  static byte[] hmac(byte[] secret, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HMAC over SHA-256.", e);
    }
  }
}
