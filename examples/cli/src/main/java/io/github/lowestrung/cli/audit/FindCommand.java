package io.github.lowestrung.cli.audit;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.RecordSummary;
import io.github.lowestrung.cli.option.OutputFormat;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.report.format.TextPage;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds records. */
@Command(
    name = "find",
    description = "Finds records, one a line: number, time, workload, answer, subject.")
final class FindCommand extends LedgerCommand {

  @Mixin private RecordFilter filter;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = FORMATS + " As json, each record is one line as it stands in the ledger.")
  private OutputFormat outputFormat = OutputFormat.TEXT;

  @Override
  void refuseWrong() {
    requireTextOrJson(outputFormat);
  }

  @Override
  int read(LedgerView ledger) {
    long count = 0;
    try (Stream<AuditRecord> found = ledger.find(filter.query())) {
      Iterator<AuditRecord> records = found.iterator();
      while (records.hasNext() && isRead(count)) {
        AuditRecord record = records.next();
        printLine(outputFormat == OutputFormat.JSON ? record.toJson() : line(record));
        count++;
      }
    }
    if (count == 0) {
      terminal().err().println("0 of " + ledger.head().count() + " records fit.");
    }
    return ExitStatus.DONE;
  }

  /** Returns a record in one line. */
  private static String line(AuditRecord record) {
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
