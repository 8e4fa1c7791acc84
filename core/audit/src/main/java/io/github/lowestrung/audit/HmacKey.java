package io.github.lowestrung.audit;

import java.security.MessageDigest;

/** A secret that both signs and verifies. */
final class HmacKey implements Signer, SignatureVerifier {

  static final int MIN_BYTES = 32;

  private final String keyId;
  private final byte[] secret;

  HmacKey(String keyId, byte[] secret) {
    this.keyId = keyId;
    this.secret = requireSecret(keyId, secret).clone();
  }

  static byte[] requireSecret(String what, byte[] secret) {
    if (secret.length < MIN_BYTES) {
      throw new IllegalArgumentException(
          "The secret (%s) has %s bytes, where at least %s were expected."
              .formatted(what, secret.length, MIN_BYTES));
    }
    if (EncodedKey.is(secret)) {
      throw new IllegalArgumentException(
          ("The secret (%s) is a key of a pair or a certificate, of which others may have a copy,"
                  + " where random bytes were expected. Maybe make some with 'openssl rand 32', or"
                  + " sign with a private key.")
              .formatted(what));
    }
    return secret;
  }

  @Override
  public String keyId() {
    return keyId;
  }

  @Override
  public String algorithm() {
    return "HmacSHA256";
  }

  @Override
  public byte[] sign(byte[] message) {
    return Hashes.hmac(secret, message);
  }

  @Override
  public boolean verifies(byte[] message, byte[] signature) {
    return MessageDigest.isEqual(sign(message), signature);
  }
}
