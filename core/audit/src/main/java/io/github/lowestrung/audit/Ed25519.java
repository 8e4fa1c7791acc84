package io.github.lowestrung.audit;

import java.security.Key;
import java.security.interfaces.EdECKey;
import java.security.spec.NamedParameterSpec;

/** Keys of the curve Ed25519. */
final class Ed25519 {

  static final String ALGORITHM = "Ed25519";

  private Ed25519() {}

  static void require(String keyId, Key key) {
    if (!(key instanceof EdECKey curve)
        || !curve.getParams().getName().equals(NamedParameterSpec.ED25519.getName())) {
      throw new IllegalArgumentException(
          "The key (" + keyId + ") is not one of Ed25519 but of " + key.getAlgorithm() + ".");
    }
  }
}
