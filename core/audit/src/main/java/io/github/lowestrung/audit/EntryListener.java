package io.github.lowestrung.audit;

import io.github.lowestrung.DecisionListener;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.decision.SubjectDecision;

/** Makes an entry of whatever an advisor tells. */
abstract class EntryListener implements DecisionListener {

  abstract void add(LedgerEntry ledgerEntry);

  @Override
  public final void decided(DecisionRequest request, SubjectDecision decision) {
    add(LedgerEntry.of(request, decision));
  }

  @Override
  public final void failed(DecisionRequest request, RuntimeException failure) {
    add(LedgerEntry.of(request, failure));
  }
}
