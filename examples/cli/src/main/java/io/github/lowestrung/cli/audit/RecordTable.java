package io.github.lowestrung.cli.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.RecordSummary;
import io.github.lowestrung.audit.RecordSummary.Choice;
import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Records as rows of CSV (RFC 4180) that a spreadsheet can open without running anything. */
final class RecordTable implements Closeable {

  private static final List<Column> COLUMNS =
      List.of(
          ofRecord("seq", record -> Long.toString(record.seq())),
          ofRecord("recordedAt", record -> record.recordedAt().toString()),
          ofRecord("kind", record -> record.kind().term()),
          ofRecord("subject", record -> record.subject().orElse(null)),
          ofRecord("correlationId", record -> record.correlationId().orElse(null)),
          ofSummary("workload", RecordSummary::about),
          ofSummary("outcome", RecordSummary::outcome),
          ofSummary("approach", summary -> joined(summary, Choice::approach)),
          ofSummary("rung", summary -> joined(summary, Choice::rung)),
          ofSummary(
              "configuration",
              summary ->
                  summary.choices().stream()
                      .flatMap(choice -> choice.configuration().stream())
                      .collect(Collectors.joining(" "))),
          ofSummary("rules", summary -> String.join(" ", summary.rules())),
          ofSummary("asOf", RecordSummary::asOf),
          ofSummary("digest", RecordSummary::digest),
          ofRecord("rulebooks", RecordTable::rulebooks),
          ofRecord("keyId", record -> record.keyId().orElse(null)),
          ofRecord("hash", AuditRecord::hash));
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  private final SequenceWriter rows;

  RecordTable(Writer out) throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder();
    List<String> names = COLUMNS.stream().map(Column::name).toList();
    names.forEach(schema::addColumn);
    rows =
        CsvMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build()
            .writer(schema.setLineSeparator("\r\n").build())
            .writeValues(out);
    rows.write(names);
  }

  void add(AuditRecord record) throws IOException {
    RecordSummary summary = RecordSummary.of(record);
    rows.write(
        COLUMNS.stream().map(column -> harmless(column.cell().apply(record, summary))).toList());
  }

  private record Column(String name, BiFunction<AuditRecord, RecordSummary, String> cell) {}

  private static Column ofRecord(String name, Function<AuditRecord, String> cell) {
    return new Column(name, (record, summary) -> cell.apply(record));
  }

  private static Column ofSummary(String name, Function<RecordSummary, String> cell) {
    return new Column(name, (record, summary) -> cell.apply(summary));
  }

  private static String rulebooks(AuditRecord record) {
    return record.provenance().map(Provenance::rulebooks).stream()
        .flatMap(List::stream)
        .map(Rulebook::id)
        .collect(Collectors.joining(" "));
  }

  private static String joined(RecordSummary summary, Function<Choice, String> part) {
    return summary.choices().stream().map(part).collect(Collectors.joining(" "));
  }

  /** Keeps a spreadsheet from taking a text for a formula. */
  private static String harmless(String cell) {
    if (cell == null) {
      return "";
    }
    boolean formula = FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
    return formula ? "'" + cell : cell;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
