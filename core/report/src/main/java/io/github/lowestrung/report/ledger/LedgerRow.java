package io.github.lowestrung.report.ledger;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.RecordSummary;
import io.github.lowestrung.report.page.ProvenanceView;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A row about one record.
 *
 * @param seq number of the record
 * @param recordedAt when it was made, for people
 * @param recordedAtExactly the same for programs
 * @param kind what it is about
 * @param about id of the workload or the pipeline
 * @param answer its outcome
 * @param mood class of the answer: good, bad or neither
 * @param subject who asked
 * @param keyId which key signed
 * @param hash hash of the record
 */
record LedgerRow(
    String seq,
    String recordedAt,
    String recordedAtExactly,
    String kind,
    Optional<String> about,
    String answer,
    String mood,
    Optional<String> subject,
    Optional<String> keyId,
    String hash) {

  static LedgerRow of(AuditRecord record) {
    RecordSummary summary = RecordSummary.of(record);
    return new LedgerRow(
        Long.toString(record.seq()),
        ProvenanceView.READABLE.format(record.recordedAt().truncatedTo(ChronoUnit.SECONDS)),
        record.recordedAt().toString(),
        record.kind().term(),
        Optional.ofNullable(summary.about()),
        summary.answer(),
        mood(summary),
        record.subject(),
        record.keyId(),
        record.hash());
  }

  private static String mood(RecordSummary summary) {
    if ("recommended".equals(summary.outcome())) {
      return "good";
    }
    return summary.outcome() == null ? "odd" : "bad";
  }
}
