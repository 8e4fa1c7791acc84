package io.github.lowestrung.audit;

import java.util.List;

/**
 * What a verification may rely on, kept elsewhere than the ledger.
 *
 * @param keys keys whose signatures count; when empty, signatures are not looked at
 * @param anchor how far the ledger had come at some time; null when nobody kept it
 */
public record Trust(List<Verifier> keys, Head anchor) {

  /** Relies on nothing: hashes and chain alone are verified. */
  public static final Trust NONE = new Trust(List.of(), null);

  /** Keeps a copy of the list. */
  public Trust {
    keys = List.copyOf(keys);
  }

  /**
   * Relies on keys.
   *
   * @param keys the keys
   * @return what may be relied on
   */
  public static Trust in(Verifier... keys) {
    return new Trust(List.of(keys), null);
  }

  /**
   * Relies on a head as well.
   *
   * @param anchor how far the ledger had come at some time
   * @return what may be relied on
   */
  public Trust anchoredAt(Head anchor) {
    return new Trust(keys, anchor);
  }
}
