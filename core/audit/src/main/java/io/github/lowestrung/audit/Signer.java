package io.github.lowestrung.audit;

import java.security.PrivateKey;

/**
 * Signs records. Must be thread-safe. Those made here use the providers of the JDK; others may keep
 * their key in a hardware module or a key service.
 */
public interface Signer {

  /**
   * Returns what the key is known by.
   *
   * @return its id, which stands in every record
   */
  String keyId();

  /**
   * Returns how it signs.
   *
   * @return the algorithm, such as {@code Ed25519} or {@code HmacSHA256}
   */
  String algorithm();

  /**
   * Signs a message.
   *
   * @param message the bytes
   * @return the signature
   * @throws LedgerException when the key cannot be used
   */
  byte[] sign(byte[] message);

  /**
   * Makes a signer with a secret that verifiers must share.
   *
   * @param keyId what the key is known by
   * @param secret the secret, at least 32 random bytes; not the 32 bytes of a public key, which
   *     cannot be told from them
   * @return a signer by {@code HmacSHA256}
   * @throws IllegalArgumentException when the secret is too short, or is a key of a pair in one of
   *     the usual forms (PEM, DER, OpenSSH, JSON Web Key)
   */
  static Signer hmac(String keyId, byte[] secret) {
    return new HmacKey(keyId, secret);
  }

  /**
   * Makes a signer with a private key, whose public half suffices to verify.
   *
   * @param keyId what the key is known by
   * @param key the private key
   * @return a signer by {@code Ed25519}
   * @throws IllegalArgumentException when it is another kind of key
   */
  static Signer ed25519(String keyId, PrivateKey key) {
    return new Ed25519.PrivateHalf(keyId, key);
  }
}
