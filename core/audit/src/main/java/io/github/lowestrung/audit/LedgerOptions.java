package io.github.lowestrung.audit;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * How a ledger makes its records. Immutable.
 *
 * @param signer signs them; null for unsigned records
 * @param masking hides parts of them
 * @param clock the clock for their time
 * @param ledgerIds draws the id of a ledger with its first record: 32 hexadecimal digits, never
 *     twice the same; later records have that of the first
 */
@RecordBuilder
public record LedgerOptions(
    Signer signer, MaskingPolicy masking, Clock clock, Supplier<String> ledgerIds)
    implements LedgerOptionsBuilder.With {

  private static final int ID_BYTES = 16;

  /** Records are unsigned, nothing is hidden, the clock is the system's, and ids are random. */
  public static final LedgerOptions DEFAULT =
      new LedgerOptions(null, MaskingPolicy.NONE, Clock.systemUTC(), LedgerOptions::randomId);

  private static String randomId() {
    byte[] id = new byte[ID_BYTES];
    new SecureRandom().nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  public RecordSealer sealing() {
    return new RecordSealer(clock, signer, ledgerIds);
  }
}
