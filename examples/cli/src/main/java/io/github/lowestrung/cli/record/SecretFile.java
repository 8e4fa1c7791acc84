package io.github.lowestrung.cli.record;

import io.github.lowestrung.audit.SignatureVerifier;
import io.github.lowestrung.audit.Signer;
import io.github.lowestrung.cli.option.OptionFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A secret as it lies in a file, whose bytes are taken as they are. */
public final class SecretFile {

  private static final int MAX_BYTES = 1 << 16;

  private final OptionFile file;
  private final byte[] bytes;

  private SecretFile(OptionFile file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * Reads a secret.
   *
   * @param warnings is told when other users can read it
   */
  public static SecretFile read(Path path, Consumer<String> warnings) throws IOException {
    OptionFile file = new OptionFile("secret", path);
    byte[] bytes = file.bytes(MAX_BYTES);
    warnIfShared(file, warnings);
    return new SecretFile(file, bytes);
  }

  static void warnIfShared(OptionFile file, Consumer<String> warnings) throws IOException {
    if (file.isShared()) {
      warnings.accept(
          "Warning: other users can read the %s. Maybe run: chmod 600 %s"
              .formatted(file, file.path()));
    }
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Makes a signer, whose id is the name of the file without extension.
   *
   * @throws IllegalArgumentException when it is no secret, or too short
   */
  Signer signer() {
    return Signer.hmac(file.stem(), bytes);
  }

  /**
   * Makes a verifier, whose id is the name of the file without extension.
   *
   * @throws IllegalArgumentException when it is no secret, or too short
   */
  public SignatureVerifier verifier() {
    return SignatureVerifier.hmac(file.stem(), bytes);
  }
}
