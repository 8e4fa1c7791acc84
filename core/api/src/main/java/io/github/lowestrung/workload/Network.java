package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where the model may be reached from and may run. Immutable; stands under {@code network} in a
 * workload document.
 *
 * @param isolation how far the workload must be isolated from shared networks; null when not known
 * @param fipsEndpoints whether every endpoint must be validated to FIPS 140; null when not known
 * @param egress whether jobs and endpoints may reach the internet; null when not known
 */
@RecordBuilder
public record Network(
    @FieldDoc("how far the workload must be isolated from shared networks")
        @Nullable Isolation isolation,
    @FieldDoc("whether every endpoint must be validated to FIPS 140")
        @Nullable Boolean fipsEndpoints,
    @FieldDoc("whether jobs and endpoints may reach the internet") @Nullable Egress egress) {

  /**
   * Returns how far the workload must be isolated; for rules, whose engine takes the accessor
   * {@code isolation()} for the getter of a flag named {@code olation}.
   *
   * @return the isolation; null when not known
   */
  public @Nullable Isolation getIsolation() {
    return isolation;
  }
}
