package io.github.lowestrung.cli.record;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.Attribution;
import io.github.lowestrung.audit.AuditListener;
import io.github.lowestrung.audit.Ledger;
import io.github.lowestrung.audit.LedgerEntry;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;

/**
 * Records what one run decides. Thread-safe.
 *
 * @param ledger takes the records; closed with this
 * @param attribution on whose behalf is decided
 */
public record DecisionRecorder(Ledger ledger, Attribution attribution) implements AutoCloseable {

  /** Returns an advisor whose decisions are recorded before they are handed out. */
  public Advisor of(Advisor advisor) {
    return advisor.with(new AuditListener(ledger)).onBehalfOf(attribution);
  }

  /** Records that a document was refused, so that nothing was decided. */
  public void refused(Advisor advisor, InvalidWorkloadException failure) {
    ledger.append(LedgerEntry.of(attribution, advisor.provenance(), failure));
  }

  @Override
  public void close() {
    ledger.close();
  }
}
