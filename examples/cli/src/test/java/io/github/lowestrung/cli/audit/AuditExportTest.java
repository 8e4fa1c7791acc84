package io.github.lowestrung.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.cli.KeyFiles;
import io.github.lowestrung.cli.LowestRung;
import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others are given of a ledger. */
class AuditExportTest {

  private static final String WANTED = "{id: 'a, \"b\"', task: sentiment-analysis}";
  private static final String PIPELINE =
      "{id: desk, stages: [{id: read, task: ocr}, {id: tell, task: summarization}]}";

  @TempDir Path folder;
  private Path ledger;

  @BeforeEach
  void record() throws IOException {
    KeyFiles.pair(folder, "ops", "Ed25519");
    ledger = folder.resolve("audit.jsonl");
    decide(WANTED, "--subject", "ann\n<b>", "--correlation-id", "-7.5");
    decide(PIPELINE, "--subject", "=HYPERLINK(\"x\")");
    decide("{task: orc}");
  }

  private void decide(String document, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "decide",
                "-",
                "--audit",
                ledger.toString(),
                "--key",
                folder.resolve("ops.pem").toString()));
    arguments.addAll(List.of(options));
    ToolRun.withInput(document, arguments.toArray(String[]::new));
  }

  private ToolRun export(String format, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("audit", "export", ledger.toString(), "--format", format));
    arguments.addAll(List.of(options));
    return ToolRun.of(arguments.toArray(String[]::new));
  }

  private List<Map<String, String>> rows(String csv) throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(csv)) {
      return rows.readAll();
    }
  }

  @Test
  void a_whole_ledger_as_jsonl_verifies_like_the_original() throws IOException {
    ToolRun toolRun = export("jsonl");
    Path copy = Files.writeString(folder.resolve("copy.jsonl"), toolRun.out());

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(Files.readAllBytes(copy)).isEqualTo(Files.readAllBytes(ledger));
    ToolRun verified =
        ToolRun.of(
            "audit", "verify", copy.toString(), "--key", folder.resolve("ops.pub").toString());
    assertThat(verified.status()).isEqualTo(ExitStatus.DONE);
    assertThat(verified.out()).startsWith("intact    yes: 3 records");
  }

  @Test
  void a_record_as_csv_is_a_row() throws IOException {
    AuditRecord first = AuditRecord.fromJson(Files.readAllLines(ledger).get(0));
    ToolRun toolRun = export("csv");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.out())
        .startsWith(
            "seq,recordedAt,kind,subject,correlationId,workload,outcome,approach,rung,"
                + "configuration,rules,asOf,digest,rulebooks,keyId,hash\r\n")
        .endsWith("\r\n");
    List<Map<String, String>> rows = rows(toolRun.out());
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0))
        .containsEntry("seq", "1")
        .containsEntry("recordedAt", first.recordedAt().toString())
        .containsEntry("kind", "decision")
        .containsEntry("subject", "ann\n<b>")
        .containsEntry("workload", "a, \"b\"")
        .containsEntry("outcome", "recommended")
        .containsEntry("approach", "comprehend")
        .containsEntry("rung", "1")
        .containsEntry("asOf", "2026-11-23")
        .containsEntry("digest", first.decision().orElseThrow().digest())
        .containsEntry("rulebooks", ToolRun.advisor().rulebooks().get(0).id())
        .containsEntry("keyId", "ops")
        .containsEntry("hash", first.hash());
    assertThat(rows.get(0).get("rules").split(" "))
        .doesNotHaveDuplicates()
        .contains("R1-02")
        .allMatch(rule -> rule.matches("[A-Z]\\S*-\\d+"));
    assertThat(rows.get(1))
        .containsEntry("kind", "pipeline")
        .containsEntry("approach", "textract bedrock")
        .containsEntry("rung", "1 2");
    assertThat(rows.get(2))
        .containsEntry("kind", "failure")
        .containsEntry("outcome", "")
        .containsEntry("approach", "");
  }

  @Test
  void a_spreadsheet_takes_no_cell_for_a_formula() throws IOException {
    List<Map<String, String>> rows = rows(export("csv").out());

    assertThat(rows.get(0)).containsEntry("correlationId", "-7.5");
    assertThat(rows.get(1)).containsEntry("subject", "'=HYPERLINK(\"x\")");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+a", "-a", "@a", "\ta", "\r=a", "-1-1", "=-1", "+1;2"})
  void whatever_it_begins_with(String subject) throws IOException {
    ledger = folder.resolve("other.jsonl");
    decide("{task: ocr}", "--subject", subject);

    String seen = subject.replace("\r", "\\u000d");
    assertThat(rows(export("csv").out()).get(0)).containsEntry("subject", "'" + seen);
  }

  @Test
  void a_page_shows_each_record() {
    ToolRun toolRun = export("html");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.out())
        .startsWith("<!DOCTYPE html>\n")
        .contains("<h1>audit.jsonl</h1>", "id=\"record-3\"", "ann &lt;b&gt;")
        .doesNotContain("record-4", "ann\n", "<b>", "Shown here")
        .endsWith("</html>\n");
  }

  @Test
  void what_is_given_may_be_chosen() throws IOException {
    assertThat(export("jsonl", "--approach", "comprehend").lines())
        .isEqualTo(Files.readAllLines(ledger).subList(0, 1));
    assertThat(rows(export("csv", "--approach", "bedrock").out())).hasSize(1);
    assertThat(export("html", "--approach", "bedrock", "--since", "2020-01-01").out())
        .contains("approach bedrock, since 2020-01-01T00:00:00Z", "record-2")
        .doesNotContain("record-1", "record-3");
    assertThat(export("csv", "--subject", "nobody").lines()).hasSize(1);
  }

  @Test
  void a_line_that_was_torn_is_told_of() throws IOException {
    Files.writeString(ledger, "{\"content\":", StandardOpenOption.APPEND);
    decide("{id: after, task: ocr}");

    assertThat(rows(export("csv").out()).get(3)).containsEntry("kind", "recovery");
    assertThat(export("html").out()).contains("a torn line was set aside");
    assertThat(ToolRun.of("audit", "find", ledger.toString()).out())
        .contains("a torn line was set aside");
    assertThat(ToolRun.of("audit", "show", "4", ledger.toString()).out())
        .contains("record       4, a recovery", "\"setAside\": \"audit.jsonl.torn-1\"");
    assertThat(ToolRun.of("audit", "verify", ledger.toString()).out())
        .contains("remark    Record 4 is about a torn line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv", "html"})
  void damage_ends_it(String format) throws IOException {
    Files.writeString(ledger, "Dear Ann\n", StandardOpenOption.APPEND);

    ToolRun toolRun = export(format);

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    assertThat(toolRun.err()).contains("is damaged at (").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv", "html"})
  void a_reader_that_went_away_ends_it_quietly(String format) {
    PrintStream closed =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            },
            false,
            StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            closed,
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            false,
            false);

    assertThat(
            new LowestRung(terminal, ToolRun::advisor)
                .run("audit", "export", ledger.toString(), "--format", format))
        .isEqualTo(ExitStatus.FAILED);
  }
}
