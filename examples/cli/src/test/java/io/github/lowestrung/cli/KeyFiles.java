package io.github.lowestrung.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Keys in files, as openssl writes them. */
public final class KeyFiles {

  private KeyFiles() {}

  /** Writes both halves of a new pair as {@code name.pem} and {@code name.pub}. */
  public static void pair(Path folder, String name, String algorithm) throws IOException {
    KeyPair pair = generated(algorithm);
    pem(folder.resolve(name + ".pem"), "PRIVATE KEY", pair.getPrivate().getEncoded());
    pem(folder.resolve(name + ".pub"), "PUBLIC KEY", pair.getPublic().getEncoded());
  }

  public static Path secret(Path file, int bytes) throws IOException {
    byte[] secret = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      secret[i] = (byte) (i * 37 + file.getFileName().hashCode());
    }
    return closed(Files.write(file, secret));
  }

  /** Keeps other users out of a file, as a key deserves. */
  private static Path closed(Path file) throws IOException {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static KeyPair generated(String algorithm) {
    try {
      return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pem(Path file, String kind, byte[] key) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    closed(
        Files.writeString(
            file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n"));
  }
}
