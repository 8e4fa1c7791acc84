package io.github.lowestrung.audit;

import java.security.PublicKey;

/** Tells whether a key signed a message. Must be thread-safe. */
public interface SignatureVerifier {

  /**
   * Returns what the key is known by.
   *
   * @return its id
   */
  String keyId();

  /**
   * Returns how it signs.
   *
   * @return the algorithm, such as {@code Ed25519} or {@code HmacSHA256}
   */
  String algorithm();

  /**
   * Tells whether the key signed a message. When it throws anything else than a {@link
   * LedgerException}, the record at hand counts as a fault.
   *
   * @param message the bytes
   * @param signature what is said to be the signature
   * @return true when it is
   * @throws LedgerException when the key cannot be used; it ends the verification
   */
  boolean verifies(byte[] message, byte[] signature);

  /**
   * Makes a verifier with the secret of {@link Signer#hmac}.
   *
   * @param keyId what the key is known by
   * @param secret the secret, at least 32 random bytes; not the 32 bytes of a public key, which
   *     cannot be told from them
   * @return the verifier
   * @throws IllegalArgumentException when the secret is too short, or is a key of a pair in one of
   *     the usual forms (PEM, DER, OpenSSH, JSON Web Key)
   */
  static SignatureVerifier hmac(String keyId, byte[] secret) {
    return new HmacKey(keyId, secret);
  }

  /**
   * Makes a verifier with the public half of the key of {@link Signer#ed25519}.
   *
   * @param keyId what the key is known by
   * @param key the public key
   * @return the verifier
   * @throws IllegalArgumentException when it is another kind of key
   */
  static SignatureVerifier ed25519(String keyId, PublicKey key) {
    return new Ed25519.PublicHalf(keyId, key);
  }
}
