package io.github.lowestrung.rulebook.artifact;

import io.github.lowestrung.rulebook.RulebookException;
import java.security.cert.Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which of the rulebooks that an application is given it may load. It is asked before any
 * class of a rulebook is loaded, about the very bytes that are loaded then; those of the class path
 * are the application's own and are not asked about. Immutable and thread-safe.
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
   * Only kjars of these digests may be loaded, besides what is demanded already. Directories may
   * not.
   *
   * @param sha256 digests as decisions name them, in hexadecimal, of any case; not null, and when
   *     empty nothing may be loaded
   * @return the trust
   */
  public RulebookTrust onlyDigests(Collection<String> sha256) {
    Set<String> lower =
        sha256.stream()
            .map(digest -> digest.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    return new RulebookTrust(lower, signers);
  }

  /**
   * Only kjars whose every file one of these has signed may be loaded; directories may not. A kjar
   * is signed with {@code jarsigner}; neither the validity of the certificate nor who issued it is
   * asked.
   *
   * @param certificates of those who may sign; not null, and when empty nothing may be loaded
   * @return the trust
   */
  public RulebookTrust onlySignedBy(Collection<? extends Certificate> certificates) {
    return new RulebookTrust(digests, Set.copyOf(certificates));
  }

  /**
   * Refuses what nobody can vouch for, before anything of it is compiled.
   *
   * @param place where a directory of rules is
   * @throws io.github.lowestrung.rulebook.RulebookException when anything is demanded of rulebooks
   */
  public void requireNone(String place) {
    if (digests != null || signers != null) {
      throw new RulebookException(
          "The rulebook ("
              + place
              + ") is a directory, which has neither signature nor a digest of what is loaded, and"
              + " these are demanded. Nothing of it was compiled. Maybe build a kjar of it.");
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
    if (digests != null && !digests.contains(rulebook.sha256())) {
      throw new RulebookException(
          "The rulebook ("
              + rulebook.id()
              + ") in ("
              + place
              + ") has the digest ("
              + rulebook.sha256()
              + "), which is not among the "
              + digests.size()
              + " allowed. Nothing of it was loaded. Maybe allow that digest, once the rulebook is"
              + " reviewed.");
    }
    if (signers != null && Collections.disjoint(signers, signedBy)) {
      throw new RulebookException(
          "The rulebook ("
              + rulebook.id()
              + ") in ("
              + place
              + ") is "
              + (signedBy.isEmpty() ? "not signed as a whole" : "signed by others")
              + ", where one of "
              + signers.size()
              + " signers is demanded. Nothing of it was loaded. Maybe sign the kjar with"
              + " jarsigner.");
    }
  }
}
