package io.github.lowestrung.rulebook.artifact;

import io.github.lowestrung.rulebook.RulebookException;
import java.security.cert.Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of the given rulebooks may be loaded. It checks a rulebook before any of its
 * classes is loaded, on exactly the bytes that are loaded then. Rulebooks on the class path belong
 * to the application and are not checked. Immutable and thread-safe.
 */
public final class RulebookTrust {

  /** Any rulebook may be loaded. */
  public static final RulebookTrust ANY = new RulebookTrust(null, null);

  private final @Nullable Set<String> digests;
  private final @Nullable Set<Certificate> signers;

  private RulebookTrust(@Nullable Set<String> digests, @Nullable Set<Certificate> signers) {
    this.digests = digests;
    this.signers = signers;
  }

  /**
   * Only kjars with these digests may be loaded, in addition to earlier requirements. Directories
   * may not be loaded.
   *
   * @param sha256 digests as decisions name them, in hexadecimal, of any case; not null, and when
   *     empty nothing may be loaded
   * @return the trust
   */
  public RulebookTrust onlyDigests(Collection<String> sha256) {
    Objects.requireNonNull(sha256, "sha256");
    Set<String> lower =
        sha256.stream()
            .map(digest -> digest.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    return new RulebookTrust(lower, signers);
  }

  /**
   * Only kjars in which one of these signers has signed every file may be loaded; directories may
   * not. A kjar is signed with {@code jarsigner}; neither the validity of the certificate nor its
   * issuer is checked.
   *
   * @param certificates of those who may sign; not null, and when empty nothing may be loaded
   * @return the trust
   */
  public RulebookTrust onlySignedBy(Collection<? extends Certificate> certificates) {
    Objects.requireNonNull(certificates, "certificates");
    return new RulebookTrust(digests, Set.copyOf(certificates));
  }

  /**
   * Refuses a directory, which cannot be verified, before any of it is compiled.
   *
   * @param place where a directory of rules is
   * @throws io.github.lowestrung.rulebook.RulebookException when anything is required of rulebooks
   */
  public void requireNone(String place) {
    Objects.requireNonNull(place, "place");
    if (digests != null || signers != null) {
      throw new RulebookException(
          "The rulebook ("
              + place
              + ") is a directory, which has neither signature nor a digest of what is loaded, and"
              + " these are required. It was not compiled. Maybe build a kjar from it.");
    }
  }

  /**
   * Refuses a rulebook that may not be loaded.
   *
   * @param place where it is
   * @param rulebook its id and digest
   * @param signedBy certificates with which all its files are signed
   * @throws RulebookException when it may not be loaded
   */
  public void require(String place, Rulebook rulebook, Collection<Certificate> signedBy) {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(rulebook, "rulebook");
    Objects.requireNonNull(signedBy, "signedBy");
    if (digests != null && !digests.contains(rulebook.sha256())) {
      throw new RulebookException(
          ("The rulebook (%s) in (%s) has the digest (%s), which is not among the %s allowed. It"
                  + " was not loaded. Maybe allow that digest, once the rulebook is reviewed.")
              .formatted(rulebook.id(), place, rulebook.sha256(), digests.size()));
    }
    if (signers != null && Collections.disjoint(signers, signedBy)) {
      throw new RulebookException(
          ("The rulebook (%s) in (%s) is %s, where one of %s signers is required. It was not"
                  + " loaded. Maybe sign the kjar with jarsigner.")
              .formatted(
                  rulebook.id(),
                  place,
                  signedBy.isEmpty() ? "not signed as a whole" : "signed by others",
                  signers.size()));
    }
  }
}
