package io.github.lowestrung.cli.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.audit.Signer;
import io.github.lowestrung.cli.KeyFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A key is what its text says, whatever stands around it. */
class KeyFileTest {

  private static final byte[] MESSAGE = {1, 2, 3};

  @TempDir Path folder;

  @BeforeEach
  void makeKeys() throws IOException {
    KeyFiles.pair(folder, "ops", "Ed25519");
  }

  /** What shells, editors and tools make of a text. */
  private enum Dress {
    BLANK_LINE("\n", StandardCharsets.UTF_8),
    MARK("\uFEFF", StandardCharsets.UTF_8),
    BAG(
        "Bag Attributes\n    localKeyID: 01\nKey Attributes: <No Attributes>\n",
        StandardCharsets.UTF_8),
    UTF_16("", StandardCharsets.UTF_16),
    UTF_16_LE("\uFEFF", StandardCharsets.UTF_16LE);

    private final String before;
    private final Charset charset;

    Dress(String before, Charset charset) {
      this.before = before;
      this.charset = charset;
    }

    Path put(Path key, String linesEnd) throws IOException {
      String text = before + Files.readString(key).replace("\n", linesEnd) + "and a note\n";
      Path dressed = Files.createDirectory(key.resolveSibling("d" + key.getFileName()));
      return Files.write(dressed.resolve(key.getFileName()), text.getBytes(charset));
    }
  }

  private static KeyFile key(Path path) throws IOException {
    return KeyFile.read(path, warning -> {});
  }

  @ParameterizedTest
  @EnumSource(Dress.class)
  void a_key_is_found_in_any_dress(Dress dress) throws IOException {
    Path privateKey = dress.put(folder.resolve("ops.pem"), "\r\n");
    Path publicKey = dress.put(folder.resolve("ops.pub"), "\n");

    Signer signer = key(privateKey).signer();

    assertThat(signer.algorithm()).isEqualTo("Ed25519");
    assertThat(signer.keyId()).isEqualTo("ops");
    assertThat(key(publicKey).verifier().verifies(MESSAGE, signer.sign(MESSAGE))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Dress.class)
  void a_public_key_signs_nothing_in_any_dress(Dress dress) throws IOException {
    Path publicKey = dress.put(folder.resolve("ops.pub"), "\n");

    assertThatThrownBy(() -> key(publicKey).signer())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is a PUBLIC KEY, but a private key signs");
    assertThatThrownBy(() -> SecretFile.read(publicKey, warning -> {}).signer())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is a key of a pair");
  }

  @Test
  void two_keys_in_one_file_are_refused() throws IOException {
    String both =
        Files.readString(folder.resolve("ops.pub")) + Files.readString(folder.resolve("ops.pem"));
    Path path = Files.writeString(folder.resolve("both.pem"), both);

    assertThatThrownBy(() -> key(path).signer())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has 2 parts of PEM (PUBLIC KEY, PRIVATE KEY), where one was");
  }

  @Test
  void a_public_key_is_nobody_to_warn_of() throws IOException {
    Path path = Files.copy(folder.resolve("ops.pub"), folder.resolve("copy.pub"));
    Files.setPosixFilePermissions(
        path, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    StringBuilder warnings = new StringBuilder();

    KeyFile.read(path, warnings::append).verifier();

    assertThat(warnings).isEmpty();
  }
}
