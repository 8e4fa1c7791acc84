package io.github.lowestrung.audit;

import java.util.List;

/**
 * What a verification may rely on, kept elsewhere than the ledger.
 *
 * @param keys keys whose signatures count; when empty, signatures are not checked. Several may have
 *     the same id: a record of that id needs the signature of one of them
 * @param anchor how far the ledger had come at some time; null when none was kept
 */
public record TrustAnchors(List<SignatureVerifier> keys, LedgerHead anchor) {

  /** Relies on nothing: hashes and chain alone are verified. */
  public static final TrustAnchors NONE = new TrustAnchors(List.of(), null);

  /** Keeps a copy of the list. */
  public TrustAnchors {
    keys = List.copyOf(keys);
  }

  /**
   * Relies on keys.
   *
   * @param keys the keys
   * @return what may be relied on
   */
  public static TrustAnchors in(SignatureVerifier... keys) {
    return new TrustAnchors(List.of(keys), null);
  }

  /**
   * Relies on a head as well.
   *
   * @param anchor how far the ledger had come at some time
   * @return what may be relied on
   */
  public TrustAnchors anchoredAt(LedgerHead anchor) {
    return new TrustAnchors(keys, anchor);
  }
}
