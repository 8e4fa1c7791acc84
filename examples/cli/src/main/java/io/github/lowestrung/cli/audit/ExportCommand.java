package io.github.lowestrung.cli.audit;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.report.ledger.LedgerPage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes records out for others. */
@Command(
    name = "export",
    description = {
      "Writes records to standard output: jsonl as they are, so that a whole ledger verifies like"
          + " the original; csv for spreadsheets; html as a page to read."
    })
final class ExportCommand extends LedgerCommand {

  @Mixin private RecordFilter filter;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "One of jsonl, csv, html.")
  private ExportFormat format;

  @Override
  int read(LedgerView ledger) throws IOException {
    try (Stream<AuditRecord> records = ledger.find(filter.query())) {
      Stream<AuditRecord> read = records.takeWhile(record -> isRead(record.seq()));
      switch (format) {
        case JSONL -> read.map(AuditRecord::toJson).forEachOrdered(this::printExactly);
        case CSV -> csv(read.iterator());
        case HTML -> html(ledger, read);
      }
    }
    return ExitStatus.DONE;
  }

  /** Keeps a record as it is: changed in a single character, it would not verify. */
  private void printExactly(String line) {
    terminal().exactOut().print(line + "\n");
  }

  private void csv(Iterator<AuditRecord> records) throws IOException {
    Writer out = writer();
    try (RecordTable table = new RecordTable(out)) {
      while (records.hasNext()) {
        table.add(records.next());
      }
    }
    out.flush();
  }

  private void html(LedgerView ledger, Stream<AuditRecord> records) throws IOException {
    Writer out = writer();
    new LedgerPage()
        .write(file().getFileName().toString(), filter.inWords(), ledger.head(), records, out);
    out.flush();
  }

  private Writer writer() {
    return new BufferedWriter(new OutputStreamWriter(terminal().out(), StandardCharsets.UTF_8));
  }
}
