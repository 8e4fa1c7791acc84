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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Records as rows of CSV (RFC 4180) that a spreadsheet can open without running anything. */
final class RecordTable implements Closeable {

  private static final List<String> COLUMNS =
      List.of(
          "seq",
          "recordedAt",
          "kind",
          "subject",
          "correlationId",
          "workload",
          "outcome",
          "approach",
          "rung",
          "configuration",
          "rules",
          "asOf",
          "digest",
          "rulebooks",
          "keyId",
          "hash");
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  private final SequenceWriter rows;

  RecordTable(Writer out) throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder();
    COLUMNS.forEach(schema::addColumn);
    rows =
        CsvMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build()
            .writer(schema.setLineSeparator("\r\n").build())
            .writeValues(out);
    rows.write(COLUMNS);
  }

  void add(AuditRecord record) throws IOException {
    RecordSummary summary = RecordSummary.of(record);
    List<String> cells = new ArrayList<>();
    cells.add(Long.toString(record.seq()));
    cells.add(record.recordedAt().toString());
    cells.add(record.kind().term());
    cells.add(record.subject().orElse(null));
    cells.add(record.correlationId().orElse(null));
    cells.add(summary.about());
    cells.add(summary.outcome());
    cells.add(joined(summary, Choice::approach));
    cells.add(joined(summary, Choice::rung));
    cells.add(
        summary.choices().stream()
            .flatMap(choice -> choice.configuration().stream())
            .collect(Collectors.joining(" ")));
    cells.add(String.join(" ", summary.rules()));
    cells.add(summary.asOf());
    cells.add(summary.digest());
    cells.add(
        record.provenance().map(Provenance::rulebooks).stream()
            .flatMap(List::stream)
            .map(Rulebook::id)
            .collect(Collectors.joining(" ")));
    cells.add(record.keyId().orElse(null));
    cells.add(record.hash());
    rows.write(cells.stream().map(RecordTable::harmless).toList());
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
