package io.github.lowestrung.cli.record;

import io.github.lowestrung.audit.SignatureVerifier;
import io.github.lowestrung.audit.Signer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as it lies in a file: half of a pair of Ed25519 as PEM, or else a secret, whose bytes are
 * taken as they are.
 */
public final class KeyFile {

  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";
  private static final int MAX_BYTES = 1 << 16;
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----\\s*");

  private final Path file;
  private final byte[] bytes;

  private KeyFile(Path file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  public static KeyFile read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("The key (" + file + ") is a folder. Maybe name a file in it.");
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new IOException(
            "The key (" + file + ") is longer than any key. Maybe another file is meant.");
      }
      return new KeyFile(file, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new IOException("There is no key (" + file + "). Maybe check its name.", e);
    } catch (AccessDeniedException e) {
      throw new IOException("The key (" + file + ") may not be read by this user.", e);
    }
  }

  /** Returns the file's name without its extension, which both halves of a pair share. */
  String id() {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  byte[] secret() {
    return bytes.clone();
  }

  /**
   * Makes a signer.
   *
   * @throws IllegalArgumentException when the key cannot sign
   */
  Signer signer() {
    if (!isPem()) {
      return Signer.hmac(id(), bytes);
    }
    byte[] key = key(PRIVATE, "a private key signs. Maybe name the file of the other half");
    try {
      return Signer.ed25519(
          id(), KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(key)));
    } catch (GeneralSecurityException e) {
      throw unusable("Maybe make one with 'openssl genpkey -algorithm ed25519'.", e);
    }
  }

  /**
   * Makes a verifier.
   *
   * @throws IllegalArgumentException when the key cannot verify
   */
  public SignatureVerifier verifier() {
    if (!isPem()) {
      return SignatureVerifier.hmac(id(), bytes);
    }
    byte[] key =
        key(
            PUBLIC,
            "a public key verifies, and a private one should stay where it signs. Maybe take the"
                + " public half with 'openssl pkey -pubout'");
    try {
      return SignatureVerifier.ed25519(
          id(), KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
    } catch (GeneralSecurityException e) {
      throw unusable("Maybe take the public half of one with 'openssl pkey -pubout'.", e);
    }
  }

  /** The text of another key is not meant as a secret. */
  private boolean isPem() {
    return text().startsWith("-----BEGIN ");
  }

  private byte[] key(String wanted, String meaning) {
    Matcher pem = PEM.matcher(text());
    if (!pem.matches()) {
      throw unusable("Maybe it was cut off when it was copied.", null);
    }
    if (!pem.group(1).equals(wanted)) {
      throw new IllegalArgumentException(
          "The key (" + file + ") is a " + pem.group(1) + ", but " + meaning + ".");
    }
    try {
      return Base64.getMimeDecoder().decode(pem.group(2));
    } catch (IllegalArgumentException e) {
      throw unusable("Maybe it was cut off when it was copied.", e);
    }
  }

  private String text() {
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private IllegalArgumentException unusable(String remedy, Exception cause) {
    return new IllegalArgumentException(
        "The key (" + file + ") is not one of Ed25519 as PEM. " + remedy, cause);
  }
}
