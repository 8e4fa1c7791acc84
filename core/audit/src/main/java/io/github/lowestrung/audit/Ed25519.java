package io.github.lowestrung.audit;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECKey;
import java.security.spec.NamedParameterSpec;

/** Keys of the curve Ed25519. */
final class Ed25519 {

  private static final String ALGORITHM = "Ed25519";

  private Ed25519() {}

  private static void require(String keyId, Key key) {
    if (!(key instanceof EdECKey curve)
        || !curve.getParams().getName().equals(NamedParameterSpec.ED25519.getName())) {
      throw new IllegalArgumentException(
          "The key (" + keyId + ") is not one of Ed25519 but of " + key.getAlgorithm() + ".");
    }
  }

  /** The half of a key that signs. */
  record PrivateHalf(String keyId, PrivateKey key) implements Signer {
    PrivateHalf {
      require(keyId, key);
    }

    @Override
    public String algorithm() {
      return ALGORITHM;
    }

    @Override
    public byte[] sign(byte[] message) {
      try {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new LedgerException("The key (" + keyId + ") cannot sign.", e);
      }
    }

    /** Names the key and shows nothing of it. */
    @Override
    public String toString() {
      return ALGORITHM + " key (" + keyId + ")";
    }
  }

  /** The half of a key that verifies. */
  record PublicHalf(String keyId, PublicKey key) implements SignatureVerifier {
    PublicHalf {
      require(keyId, key);
    }

    @Override
    public String algorithm() {
      return ALGORITHM;
    }

    @Override
    public boolean verifies(byte[] message, byte[] signature) {
      try {
        Signature check = Signature.getInstance(ALGORITHM);
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
  }
}
