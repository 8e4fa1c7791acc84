package io.github.lowestrung.cli.record;

import io.github.lowestrung.audit.SignatureVerifier;
import io.github.lowestrung.audit.Signer;
import io.github.lowestrung.cli.option.OptionFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Half of a pair of Ed25519, as it lies in a file of PEM. */
public final class KeyFile {

  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";
  private static final int MAX_BYTES = 1 << 16;
  private static final Pattern BEGINNING = Pattern.compile("-----BEGIN ([A-Z0-9 ]*)");
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

  private final OptionFile file;
  private final String text;
  private final Consumer<String> warnings;

  private KeyFile(OptionFile file, String text, Consumer<String> warnings) {
    this.file = file;
    this.text = text;
    this.warnings = warnings;
  }

  /**
   * Reads a key.
   *
   * @param warnings is told when other users can read a private one
   */
  public static KeyFile read(Path path, Consumer<String> warnings) throws IOException {
    OptionFile file = new OptionFile("key", path);
    String text = new String(file.bytes(MAX_BYTES), StandardCharsets.ISO_8859_1);
    // Some shells write UTF-16, which has a zero beside each of the letters that matter here.
    return new KeyFile(file, text.replace("\0", ""), warnings);
  }

  /**
   * Makes a signer, whose id is the name of the file without extension.
   *
   * @throws IllegalArgumentException when the key cannot sign
   */
  Signer signer() throws IOException {
    byte[] key = key(PRIVATE, "a private key signs. Maybe name the file of the other half");
    SecretFile.warnIfShared(file, warnings);
    try {
      return Signer.ed25519(
          file.stem(),
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(key)));
    } catch (GeneralSecurityException e) {
      throw unusable("Maybe make one with 'openssl genpkey -algorithm ed25519'.", e);
    }
  }

  /**
   * Makes a verifier, whose id is the name of the file without extension.
   *
   * @throws IllegalArgumentException when the key cannot verify
   */
  public SignatureVerifier verifier() {
    byte[] key =
        key(
            PUBLIC,
            "a public key verifies, and a private one should stay where it signs. Maybe take the"
                + " public half with 'openssl pkey -pubout'");
    try {
      return SignatureVerifier.ed25519(
          file.stem(),
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
    } catch (GeneralSecurityException e) {
      throw unusable("Maybe take the public half of one with 'openssl pkey -pubout'.", e);
    }
  }

  private byte[] key(String wanted, String meaning) {
    List<String> kinds = BEGINNING.matcher(text).results().map(found -> found.group(1)).toList();
    if (kinds.isEmpty()) {
      throw unusable("Maybe it is a secret: name that with --hmac-key.", null);
    }
    if (kinds.size() > 1) {
      throw new IllegalArgumentException(
          "The %s has %s parts of PEM (%s), where one was expected. Maybe keep the %s alone in it."
              .formatted(file, kinds.size(), String.join(", ", kinds), wanted));
    }
    Matcher pem = PEM.matcher(text);
    if (!pem.find()) {
      throw unusable("Maybe it was cut off when it was copied.", null);
    }
    return decoded(pem.toMatchResult(), wanted, meaning);
  }

  private byte[] decoded(MatchResult pem, String wanted, String meaning) {
    if (!pem.group(1).equals(wanted)) {
      throw new IllegalArgumentException(
          "The " + file + " is a " + pem.group(1) + ", but " + meaning + ".");
    }
    try {
      return Base64.getMimeDecoder().decode(pem.group(2));
    } catch (IllegalArgumentException e) {
      throw unusable("Maybe it was cut off when it was copied.", e);
    }
  }

  private IllegalArgumentException unusable(String remedy, Exception cause) {
    return new IllegalArgumentException(
        "The " + file + " is not one of Ed25519 as PEM. " + remedy, cause);
  }
}
