package io.github.lowestrung.audit;

import io.github.lowestrung.DecisionListener;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;

/** Makes an entry of whatever an advisor tells. */
abstract class EntryListener implements DecisionListener {

  abstract void add(LedgerEntry ledgerEntry);

  @Override
  public final void decided(DecisionRequest request, Decision decision) {
    add(LedgerEntry.of(request, decision));
  }

  @Override
  public final void decided(DecisionRequest request, PipelineDecision decision) {
    add(LedgerEntry.of(request, decision));
  }

  @Override
  public final void failed(DecisionRequest request, RuntimeException failure) {
    add(LedgerEntry.of(request, failure));
  }
}
