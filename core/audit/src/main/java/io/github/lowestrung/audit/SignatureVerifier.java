package io.github.lowestrung.audit;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;

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
   * @param secret the secret, at least 32 bytes
   * @return the verifier
   * @throws IllegalArgumentException when the secret is too short
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
    Ed25519.require(keyId, key);
    return new SignatureVerifier() {
      @Override
      public String keyId() {
        return keyId;
      }

      @Override
      public String algorithm() {
        return Ed25519.ALGORITHM;
      }

      @Override
      public boolean verifies(byte[] message, byte[] signature) {
        try {
          Signature check = Signature.getInstance(Ed25519.ALGORITHM);
          check.initVerify(key);
          check.update(message);
          return check.verify(signature);
        } catch (SignatureException e) {
          // Bytes that cannot be a signature are none.
          return false;
        } catch (GeneralSecurityException e) {
          throw new LedgerException("The key (" + keyId + ") cannot verify.", e);
        }
      }
    };
  }
}
