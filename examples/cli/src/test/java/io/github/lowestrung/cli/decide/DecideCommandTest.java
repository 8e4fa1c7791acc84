package io.github.lowestrung.cli.decide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.cli.LowestRung;
import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.workload.Economics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecideCommandTest {

  private static final String SENTIMENT = "{id: reviews, task: sentiment-analysis}";
  private static final String NO_WAY_OUT =
      "{task: conversation, network: {isolation: air-gapped}, operations: {platform: bedrock}}";
  private static final String PIPELINE =
      "stages: [{id: read, task: ocr}, {id: tell, task: summarization}]";

  @Test
  void a_recommendation_ends_well_and_is_readable(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("workload.yaml"), SENTIMENT);

    ToolRun toolRun = ToolRun.of("decide", file.toString());

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.err()).isEmpty();
    assertThat(toolRun.out())
        .contains("(comprehend), rung 1", "The ladder", "as of 2026-11-23", "sha256:")
        .doesNotContain("\u001b");
  }

  @Test
  void an_at_sign_is_part_of_a_name_and_reads_no_file(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("w.yaml"), SENTIMENT);
    Path named = Files.writeString(folder.resolve("@w.yaml"), SENTIMENT);
    String reference = "@" + file;

    ToolRun missing = ToolRun.of("decide", reference);
    ToolRun found = ToolRun.of("decide", named.toString());
    ToolRun explained = ToolRun.of("why-not", reference, file.toString());
    ToolRun rule = ToolRun.of("rules", "show", reference);

    assertThat(missing.err()).startsWith("There is no file (" + reference + ")");
    assertThat(found.out()).contains("(comprehend), rung 1");
    assertThat(explained.err()).contains("'" + reference + "'");
    assertThat(rule.err()).contains("'" + reference + "'");
  }

  @Test
  void a_number_is_printed_as_people_write_it_and_json_keeps_its_digits() {
    String document = "{task: regression, data: {rows: 2000000}}";

    assertThat(ToolRun.withInput(document, "decide", "-", "--format", "html").out())
        .contains("2,000,000");
    assertThat(ToolRun.withInput(document, "what-if", "--set", "data.rows=3000000", "-").out())
        .contains("data.rows = 3,000,000");
    assertThat(ToolRun.withInput(document, "decide", "-", "--format", "json").out())
        .contains("2000000")
        .doesNotContain("2,000,000");
  }

  @Test
  void a_number_with_commas_is_refused_with_what_to_write() {
    ToolRun document = ToolRun.withInput("task: ocr\ndata:\n  rows: 2,000,000\n", "decide", "-");
    ToolRun change = ToolRun.withInput(SENTIMENT, "what-if", "--set", "data.rows=2,000,000", "-");

    assertThat(document.status()).isEqualTo(ExitStatus.INVALID_INPUT);
    assertThat(document.err()).contains("a whole number in digits only (2000000)");
    assertThat(change.err()).contains("a whole number in digits only (2000000)");
  }

  @Test
  void half_rungs_are_rungs_of_the_ladder() {
    ToolRun toolRun = ToolRun.withInput(SENTIMENT, "decide", "-");

    assertThat(toolRun.out())
        .containsSubsequence(
            "\n   4.5 ├─ ", ": viable\n       │  ○ script-mode\n", "   4   ├─ ", "\n   1.5 ├─ ")
        .contains("\n ▶ 1   ├─ ", ": recommended\n       │  ✔ comprehend\n");
  }

  @Test
  void a_dash_reads_standard_input() {
    ToolRun toolRun = ToolRun.withInput(SENTIMENT, "decide", "-");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.out()).contains("comprehend");
  }

  @Test
  void a_terminal_is_answered_in_colour() {
    InputStream input = new ByteArrayInputStream(SENTIMENT.getBytes(StandardCharsets.UTF_8));

    ToolRun toolRun = ToolRun.with(ToolRun::advisor, input, true, "decide", "-");

    assertThat(toolRun.out()).contains("\u001b[");
  }

  @Test
  void a_workload_cannot_steer_the_terminal() {
    ToolRun toolRun = ToolRun.withInput("{title: \"a\\u001b[2Jb\", task: ocr}", "decide", "-");

    assertThat(toolRun.out()).startsWith("a\\u001b[2Jb\n").doesNotContain("\u001b");
  }

  @Test
  void json_is_a_decision_document() throws IOException {
    ToolRun toolRun = ToolRun.withInput(SENTIMENT, "decide", "-", "--format", "json");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.out()).startsWith("{\n  \"outcome\": \"recommended\",\n").endsWith("}\n");
    assertThat(Decision.fromJson(toolRun.out()).recommendation().approach())
        .isEqualTo("comprehend");
  }

  @Test
  void numbers_survive_the_indentation() {
    String document =
        "{task: text-generation, economics: {monthlyInputTokens: 4.0e9, bedrockInputPer1k:"
            + " 0.0008}}";

    ToolRun toolRun = ToolRun.withInput(document, "decide", "-", "--format", "json");

    assertThat(
            Decision.fromJson(toolRun.out()).workload().fact(Economics.class).bedrockInputPer1k())
        .isEqualTo(0.0008);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Status",
        "## Context",
        "## Decision",
        "## Why not lower",
        "## Consequences",
        "## Alternatives",
        "## Audit"
      })
  void markdown_has_the_sections_of_a_decision_record(String section) {
    ToolRun toolRun = ToolRun.withInput(SENTIMENT, "decide", "-", "--format", "markdown");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.lines()).contains(section);
  }

  @Test
  void html_is_one_page() {
    ToolRun workload = ToolRun.withInput(SENTIMENT, "decide", "-", "--format", "html");
    ToolRun pipeline = ToolRun.withInput(PIPELINE, "decide", "-", "--format", "html");

    assertThat(workload.status()).isEqualTo(ExitStatus.DONE);
    assertThat(workload.out())
        .startsWith("<!DOCTYPE html>\n")
        .contains("<title>reviews: Amazon Comprehend</title>")
        .endsWith("</html>\n");
    assertThat(pipeline.out()).contains("Stage 1 of 2", "Stage 2 of 2", "Amazon Textract");
  }

  @Test
  void a_pipeline_is_decided_stage_by_stage() throws IOException {
    ToolRun text = ToolRun.withInput(PIPELINE, "decide", "-");
    ToolRun json = ToolRun.withInput(PIPELINE, "decide", "-", "--format", "json");
    ToolRun markdown = ToolRun.withInput(PIPELINE, "decide", "-", "--format", "markdown");

    assertThat(text.out()).contains("Stage 1 of 2: read", "Stage 2 of 2: tell", "textract");
    JsonNode stages = new ObjectMapper().readTree(json.out()).get("stages");
    assertThat(stages).hasSize(2);
    assertThat(stages.get(1).at("/recommendation/approach").textValue()).isEqualTo("bedrock");
    assertThat(markdown.out()).contains("## Stage read", "### Why not lower");
    assertThat(markdown.lines()).filteredOn(line -> line.startsWith("# ")).hasSize(1);
  }

  @Test
  void no_viable_approach_has_a_status_of_its_own() {
    ToolRun toolRun = ToolRun.withInput(NO_WAY_OUT, "decide", "-");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.NO_VIABLE_APPROACH);
    assertThat(toolRun.out())
        .contains("No approach is viable", "What would bring an approach back");
  }

  @Test
  void every_problem_is_told_with_its_place_and_nothing_is_written() {
    String document = "task: sentiment-analisys\ndata:\n  sizeGb: -1\n  modalty: text\n";

    ToolRun toolRun = ToolRun.withInput(document, "decide", "-");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.INVALID_INPUT);
    assertThat(toolRun.out()).isEmpty();
    assertThat(toolRun.err())
        .contains("standard input:1:7 task: ", "did you mean 'sentiment-analysis'?")
        .contains("4:3 data.modalty: ", "did you mean 'modality'?");
  }

  @Test
  void bytes_that_are_not_utf8_are_not_guessed_at() {
    byte[] latin = "task: ocr\ntitle: Grüße\n".getBytes(StandardCharsets.ISO_8859_1);

    ToolRun toolRun = ToolRun.withInput(latin, "decide", "-");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.INVALID_INPUT);
    assertThat(toolRun.err()).contains("standard input:2:10 bytes that are not UTF-8");
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_document() {
    assertThat(ToolRun.withInput("\uFEFF" + SENTIMENT, "decide", "-").status())
        .isEqualTo(ExitStatus.DONE);
  }

  @Test
  void a_document_that_is_too_long_is_invalid() {
    ToolRun toolRun = ToolRun.withInput("task: ocr # " + "x".repeat(1 << 20), "decide", "-");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.INVALID_INPUT);
    assertThat(toolRun.err()).contains("at most 1048576 bytes");
  }

  @Test
  void a_missing_file_is_named(@TempDir Path folder) {
    ToolRun toolRun = ToolRun.of("decide", folder.resolve("none.yaml").toString());

    assertThat(toolRun.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(toolRun.out()).isEmpty();
    assertThat(toolRun.err().lines()).singleElement().asString().contains("none.yaml");
  }

  @Test
  void a_folder_is_no_document(@TempDir Path folder) {
    ToolRun toolRun = ToolRun.of("decide", folder.toString());

    assertThat(toolRun.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(toolRun.err().lines()).singleElement().asString().contains("is a folder");
  }

  @Test
  void without_a_rulebook_nothing_is_decided() throws IOException {
    try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
      InputStream input = new ByteArrayInputStream(SENTIMENT.getBytes(StandardCharsets.UTF_8));

      ToolRun toolRun =
          ToolRun.with(
              () -> Advisor.builder().classLoader(empty).build(), input, false, "decide", "-");

      assertThat(toolRun.status()).isEqualTo(ExitStatus.RULEBOOK_UNUSABLE);
      assertThat(toolRun.err()).contains("No rulebook was found");
      assertThat(toolRun.out()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "decide",
        "guess -",
        "decide - --format pdf",
        "decide --batch - --format html",
        "decide - --as-of yesterday",
        "decide - --as-of 2026-02-30",
        "decide --batch - --format text",
        "decide - another",
        "decide - --unknown"
      })
  void wrong_usage_is_explained(String commandLine) {
    ToolRun toolRun =
        ToolRun.withInput(SENTIMENT, commandLine.isEmpty() ? new String[0] : split(commandLine));

    assertThat(toolRun.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(toolRun.out()).isEmpty();
    assertThat(toolRun.err()).isNotBlank();
  }

  @Test
  void wrong_values_are_named_in_a_sentence() {
    assertThat(ToolRun.of("decide", "-", "--format", "pdf").err())
        .startsWith(
            "Invalid value for option '--format': 'pdf' is not one of text, markdown, html, json");
    assertThat(ToolRun.of("decide", "-", "--as-of", "2026-02-30").err())
        .startsWith("Invalid value for option '--as-of': '2026-02-30' is not a date such as ");
  }

  @Test
  void the_date_decides_what_the_platform_offers() {
    String document = "{task: time-series-forecasting, account: {newCustomerOf: [forecast]}}";

    ToolRun before = ToolRun.withInput(document, "decide", "-", "--as-of", "2024-01-01");
    ToolRun after = ToolRun.withInput(document, "decide", "-", "--as-of", "2025-01-01");

    assertThat(before.out()).contains("as of 2024-01-01").contains("(forecast), rung 1");
    assertThat(after.out()).contains("as of 2025-01-01").contains("(autopilot), rung 3");
  }

  @Test
  void help_and_version_are_no_errors() {
    assertThat(ToolRun.of("--help").status()).isEqualTo(ExitStatus.DONE);
    assertThat(ToolRun.of("decide", "--help").out()).contains("text, markdown, html, json");
    assertThat(ToolRun.of("--version").out()).startsWith("lowest-rung ");
  }

  @Test
  void a_reader_that_went_away_ends_the_run_quietly() {
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
    InputStream input = new ByteArrayInputStream(SENTIMENT.getBytes(StandardCharsets.UTF_8));
    Terminal terminal =
        new Terminal(
            input,
            closed,
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            false,
            false);

    assertThat(new LowestRung(terminal, ToolRun::advisor).run("decide", "-"))
        .isEqualTo(ExitStatus.FAILED);
  }

  private static String[] split(String commandLine) {
    return commandLine.split(" ", -1);
  }
}
