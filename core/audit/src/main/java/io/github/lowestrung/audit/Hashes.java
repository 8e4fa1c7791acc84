package io.github.lowestrung.audit;

import io.github.lowestrung.canonical.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Hashes and codes. */
@API(status = Status.INTERNAL)
public final class Hashes {

  static final String PREFIX = "sha256:";
  private static final String HMAC = "HmacSHA256";

  private Hashes() {}

  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String sha256(byte[]... parts) {
    return PREFIX + Sha256.hex(parts);
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
