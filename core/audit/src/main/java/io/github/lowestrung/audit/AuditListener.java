package io.github.lowestrung.audit;

import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Records every decision of an advisor, and every failure to decide. A decision that cannot be
 * recorded is not handed out, nor one for which the ledger returns the record of another: the
 * caller gets a {@link LedgerException}. Thread-safe.
 */
public final class AuditListener extends EntryListener {

  private final Ledger ledger;

  /**
   * Records in a ledger, each decision before it is handed out.
   *
   * @param ledger where to record; to be closed by the caller
   */
  public AuditListener(Ledger ledger) {
    this.ledger = Objects.requireNonNull(ledger, "ledger");
  }

  @Override
  void add(LedgerEntry ledgerEntry) {
    LedgerEntry.requireReceipt(
        List.of(ledgerEntry), Collections.singletonList(ledger.append(ledgerEntry)));
  }
}
