package io.github.lowestrung.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No key of a pair passes for a secret, which others must not have. */
class EncodedKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "EC", "RSA"})
  void a_key_is_known_in_its_usual_forms(String algorithm) throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    for (byte[] key : List.of(pair.getPublic().getEncoded(), pair.getPrivate().getEncoded())) {
      String base64 = Base64.getMimeEncoder().encodeToString(key);
      String pem = "-----BEGIN KEY-----\n" + base64 + "\n-----END KEY-----\n";
      assertThat(EncodedKey.is(key)).isTrue();
      assertThat(EncodedKey.is(base64.getBytes(StandardCharsets.UTF_8))).isTrue();
      assertThat(EncodedKey.is(pem.getBytes(StandardCharsets.UTF_8))).isTrue();
      assertThat(EncodedKey.is(pem.getBytes(StandardCharsets.UTF_16LE))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHnV0hQ4xq2d ann@example",
        "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY= ann",
        "---- BEGIN SSH2 PUBLIC KEY ----\nComment: ann\n",
        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg\"}",
        "\uFEFF-----BEGIN PUBLIC KEY-----\n",
        "Bag Attributes\n    friendlyName: ops\n-----BEGIN CERTIFICATE-----\n"
      })
  void texts_of_others_are_known_too(String text) {
    assertThat(EncodedKey.is(text.getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(EncodedKey.is(text.getBytes(StandardCharsets.UTF_16))).isTrue();
  }

  @Test
  void random_bytes_are_a_secret_however_written() {
    Random random = new Random(7);
    byte[] secret = new byte[48];
    for (int i = 0; i < 20_000; i++) {
      random.nextBytes(secret);
      secret[0] = 0x30;
      assertThat(EncodedKey.is(secret)).isFalse();
    }
    byte[] base64 = Base64.getEncoder().encode(secret);
    assertThat(EncodedKey.is(base64)).isFalse();
    assertThat(EncodedKey.is(new byte[32])).isFalse();
    assertThat(
            EncodedKey.is(
                "a secret that is long enough, and known".getBytes(StandardCharsets.UTF_8)))
        .isFalse();
  }

  @Test
  void whoever_takes_secrets_refuses_a_public_key() throws GeneralSecurityException {
    byte[] key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded();
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> Signer.hmac("ops", key),
            () -> SignatureVerifier.hmac("ops", key),
            () -> MaskingPolicy.of(key, List.of("description")))) {
      assertThatThrownBy(call)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is a key of a pair or a certificate")
          .hasMessageContaining("Maybe");
    }
  }
}
