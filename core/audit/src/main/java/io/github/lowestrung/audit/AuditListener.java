package io.github.lowestrung.audit;

import io.github.lowestrung.DecisionListener;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.decision.SubjectDecision;
import java.util.Objects;

/**
 * Records every decision of an advisor, and every failure to decide. A decision that cannot be
 * recorded is not handed out: whoever asked for it gets a {@link LedgerException}. Thread-safe.
 */
public final class AuditListener implements DecisionListener {

  private final Ledger ledger;

  /**
   * Records in a ledger, each decision before it is handed out.
   *
   * @param ledger where to record; to be closed by whoever opened it
   */
  public AuditListener(Ledger ledger) {
    this.ledger = Objects.requireNonNull(ledger, "ledger");
  }

  @Override
  public void decided(DecisionRequest request, SubjectDecision decision) {
    ledger.append(LedgerEntry.of(request, decision));
  }

  @Override
  public void failed(DecisionRequest request, RuntimeException failure) {
    ledger.append(LedgerEntry.of(request, failure));
  }
}
