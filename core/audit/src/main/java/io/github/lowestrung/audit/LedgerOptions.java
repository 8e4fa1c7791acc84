package io.github.lowestrung.audit;

import java.time.Clock;

/**
 * How a ledger makes its records. Immutable.
 *
 * @param signer signs them; null when nobody does
 * @param masking hides parts of them
 * @param clock tells when they were made
 */
public record LedgerOptions(Signer signer, MaskingPolicy masking, Clock clock) {

  /** Nobody signs, nothing is hidden, and the system tells the time. */
  public static final LedgerOptions DEFAULT =
      new LedgerOptions(null, MaskingPolicy.NONE, Clock.systemUTC());

  /**
   * Signs records.
   *
   * @param signer signs them
   * @return the options, with that
   */
  public LedgerOptions signedBy(Signer signer) {
    return new LedgerOptions(signer, masking, clock);
  }

  /**
   * Hides parts of records.
   *
   * @param maskingPolicy which
   * @return the options, with that
   */
  public LedgerOptions masking(MaskingPolicy maskingPolicy) {
    return new LedgerOptions(signer, maskingPolicy, clock);
  }

  /**
   * Takes the time from a clock.
   *
   * @param clock the clock
   * @return the options, with that
   */
  public LedgerOptions clock(Clock clock) {
    return new LedgerOptions(signer, masking, clock);
  }

  public RecordSealer sealing() {
    return new RecordSealer(clock, signer);
  }
}
