package io.github.lowestrung.report.ledger;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.RecordSummary;
import io.github.lowestrung.report.page.ProvenanceView;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A row about one record.
 *
 * @param record the record
 * @param summary what it says
 */
record LedgerRow(AuditRecord record, RecordSummary summary) {

  static LedgerRow of(AuditRecord record) {
    return new LedgerRow(record, RecordSummary.of(record));
  }

  /** Returns when it was made, for people. */
  String recordedAt() {
    return ProvenanceView.READABLE.format(record.recordedAt().truncatedTo(ChronoUnit.SECONDS));
  }

  /** Returns the id of the workload or the pipeline. */
  Optional<String> about() {
    return Optional.ofNullable(summary.about());
  }

  /** Returns the class of the answer: good, bad or neither. */
  String mood() {
    if ("recommended".equals(summary.outcome())) {
      return "good";
    }
    return summary.outcome() == null ? "odd" : "bad";
  }
}
