package io.github.lowestrung.cli.audit;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.RecordSummary;
import io.github.lowestrung.report.format.TextPage;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A record in one line. */
final class RecordLine {

  private RecordLine() {}

  static String of(AuditRecord record) {
    RecordSummary summary = RecordSummary.of(record);
    String line =
        String.format(
            Locale.ROOT,
            "%6d  %s  %-24s  %-28s  %s",
            record.seq(),
            record.recordedAt().truncatedTo(ChronoUnit.SECONDS),
            summary.about() == null ? "-" : summary.about(),
            summary.answer(),
            record.subject().orElse(""));
    return TextPage.clean(line).stripTrailing();
  }
}
