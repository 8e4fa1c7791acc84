package io.github.lowestrung.audit;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Clock;

/**
 * How a ledger makes its records. Immutable.
 *
 * @param signer signs them; null for unsigned records
 * @param masking hides parts of them
 * @param clock the clock for their time
 */
@RecordBuilder
public record LedgerOptions(Signer signer, MaskingPolicy masking, Clock clock)
    implements LedgerOptionsBuilder.With {

  /** Records are unsigned, nothing is hidden, and the system's clock is used. */
  public static final LedgerOptions DEFAULT =
      new LedgerOptions(null, MaskingPolicy.NONE, Clock.systemUTC());

  public RecordSealer sealing() {
    return new RecordSealer(clock, signer);
  }
}
