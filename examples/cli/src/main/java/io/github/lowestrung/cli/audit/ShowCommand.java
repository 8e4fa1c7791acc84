package io.github.lowestrung.cli.audit;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.RecordQuery;
import io.github.lowestrung.cli.option.OutputFormat;
import io.github.lowestrung.cli.option.OutputFormatConverter;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.JsonOutput;
import io.github.lowestrung.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a record. */
@Command(name = "show", description = "Shows one record with the report of its decision.")
final class ShowCommand extends LedgerCommand {

  private static final String HASH_BEGINNING = "(sha256:)?[0-9a-f]{6,64}";
  private static final int MOST_NAMED = 10;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description =
          "The record's number, the beginning of its hash (at least 6 digits), or its"
              + " correlation id.")
  private String id;

  @Parameters(index = "1", paramLabel = "LEDGER", description = LEDGER)
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = OutputFormatConverter.class,
      description = FORMATS)
  private OutputFormat outputFormat = OutputFormat.TEXT;

  ShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Path file() {
    requireTextOrJson(outputFormat);
    return file;
  }

  @Override
  int read(LedgerView ledger) {
    AuditRecord record = find(ledger);
    print(
        outputFormat == OutputFormat.JSON
            ? JsonOutput.indented(record.toJson())
            : new RecordReport(terminal().coloured()).render(record));
    return ExitStatus.DONE;
  }

  private AuditRecord find(LedgerView ledger) {
    // One more than is named tells that there are more.
    TreeMap<Long, AuditRecord> found = new TreeMap<>();
    try (Stream<AuditRecord> records = ledger.stream()) {
      records.filter(this::isMeant).limit(MOST_NAMED + 1).forEach(r -> found.put(r.seq(), r));
    }
    try (Stream<AuditRecord> records = ledger.find(RecordQuery.ALL.correlationId(id))) {
      records.limit(MOST_NAMED + 1).forEach(r -> found.put(r.seq(), r));
    }
    List<AuditRecord> meant = List.copyOf(found.values());
    if (meant.size() == 1) {
      return meant.get(0);
    }
    if (meant.isEmpty()) {
      throw wrong(
          "There is no record '"
              + id
              + "' in the ledger ("
              + file
              + "), which has "
              + ledger.head().count()
              + ". Maybe look for it with 'lowest-rung audit find'.");
    }
    throw wrong("Several records are meant by '" + id + "': " + named(meant) + ".");
  }

  private boolean isMeant(AuditRecord record) {
    String wanted = id.toLowerCase(Locale.ROOT);
    return wanted.equals(Long.toString(record.seq()))
        || (wanted.matches(HASH_BEGINNING)
            && record
                .hash()
                .startsWith(wanted.startsWith("sha256:") ? wanted : "sha256:" + wanted));
  }

  private static String named(List<AuditRecord> records) {
    return records.stream()
            .limit(MOST_NAMED)
            .map(AuditRecord::toString)
            .collect(Collectors.joining(", "))
        + (records.size() > MOST_NAMED ? " and more" : "");
  }
}
