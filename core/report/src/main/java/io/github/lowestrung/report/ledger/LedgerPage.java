package io.github.lowestrung.report.ledger;

import com.samskivert.mustache.Template;
import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.RecordSummary;
import io.github.lowestrung.report.format.Templates;
import io.github.lowestrung.report.page.ProvenanceView;
import java.io.Writer;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows records of a ledger as a page of HTML: a table with a row for each, which can be linked to.
 * The page is complete in itself: it loads nothing and runs no script. It is written while records
 * are read, however many there are. Do not parse it: the format may change. Immutable and
 * thread-safe.
 */
public final class LedgerPage {

  private final Template page = Templates.html("ledger-page");

  /**
   * Writes a page.
   *
   * @param ledger what the ledger is called
   * @param filter which records are shown, in words; null when all are
   * @param ledgerHead how far the ledger has come
   * @param records the records that are shown; those that came after the head are left out
   * @param out takes the page; not closed
   */
  public void write(
      String ledger,
      String filter,
      LedgerHead ledgerHead,
      Stream<AuditRecord> records,
      Writer out) {
    Iterator<Row> rows =
        records.takeWhile(record -> record.seq() <= ledgerHead.count()).map(Row::of).iterator();
    page.execute(
        new View(
            Objects.requireNonNull(ledger, "ledger"),
            Optional.ofNullable(filter),
            ledgerHead,
            rows),
        out);
  }

  /**
   * What the template shows.
   *
   * @param ledger what the ledger is called
   * @param filter which records are shown
   * @param head how far the ledger has come
   * @param rows the records, each of which can be taken once
   */
  record View(String ledger, Optional<String> filter, LedgerHead head, Iterator<Row> rows) {

    /** Returns what a browser shows on the tab. */
    String tab() {
      return "Decisions of " + ledger;
    }
  }

  /**
   * A row about one record.
   *
   * @param record the record
   * @param summary what it says
   */
  record Row(AuditRecord record, RecordSummary summary) {

    static Row of(AuditRecord record) {
      return new Row(record, RecordSummary.of(record));
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
}
