package io.github.lowestrung.audit;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Clock;

/**
 * How a ledger makes its records. Immutable.
 *
 * @param signer signs them; null when nobody does
 * @param masking hides parts of them
 * @param clock tells when they were made
 */
@RecordBuilder
public record LedgerOptions(Signer signer, MaskingPolicy masking, Clock clock)
    implements LedgerOptionsBuilder.With {

  /** Nobody signs, nothing is hidden, and the system tells the time. */
  public static final LedgerOptions DEFAULT =
      new LedgerOptions(null, MaskingPolicy.NONE, Clock.systemUTC());

  public RecordSealer sealing() {
    return new RecordSealer(clock, signer);
  }
}
