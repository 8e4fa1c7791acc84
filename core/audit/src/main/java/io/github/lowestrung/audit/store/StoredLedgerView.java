package io.github.lowestrung.audit.store;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.RecordQuery;
import io.github.lowestrung.audit.TrustAnchors;
import io.github.lowestrung.audit.Verification;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads and verifies what is stored as lines, wherever that is. */
public abstract class StoredLedgerView implements LedgerView {

  /** Streams what is stored, in order, damaged or not. */
  public abstract Stream<LedgerLine> lines();

  /** Streams the lines that have some texts inside; others need not come. */
  public Stream<LedgerLine> linesWith(List<String> traces) {
    return lines();
  }

  @Override
  public Stream<AuditRecord> stream() {
    return lines().map(StoredLedgerView::read);
  }

  @Override
  public Stream<AuditRecord> find(RecordQuery recordQuery) {
    List<String> traces = recordQuery.traces();
    return linesWith(traces)
        .filter(ledgerLine -> mayHave(ledgerLine, traces))
        .map(StoredLedgerView::read)
        .filter(recordQuery::matches);
  }

  private static boolean mayHave(LedgerLine ledgerLine, List<String> traces) {
    try {
      return ledgerLine.flaw() != null || traces.stream().allMatch(ledgerLine.text()::contains);
    } catch (IllegalArgumentException e) {
      return true; // damaged, which reading it will tell
    }
  }

  @Override
  public Verification verify(TrustAnchors trustAnchors) {
    try (Stream<LedgerLine> lines = lines()) {
      return new LedgerVerification(trustAnchors).verify(lines, head -> null);
    }
  }

  public static LedgerHead headAfter(Optional<LedgerLine> last) {
    return last.map(ledgerLine -> read(ledgerLine).head()).orElse(LedgerHead.EMPTY);
  }

  public static AuditRecord read(LedgerLine ledgerLine) {
    try {
      return ledgerLine.record();
    } catch (IllegalArgumentException e) {
      throw new LedgerException(
          "The ledger is damaged at (%s). %s Maybe verify it."
              .formatted(ledgerLine.place(), e.getMessage()),
          e);
    }
  }
}
