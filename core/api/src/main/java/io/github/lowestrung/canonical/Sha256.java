package io.github.lowestrung.canonical;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** SHA-256, in hexadecimal digits. */
@API(status = Status.INTERNAL)
public final class Sha256 {

  private Sha256() {}

  /** Returns the 64 digits of bytes that follow on each other. */
  public static String hex(byte[]... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha.update(part);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }
}
