package io.github.lowestrung.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.terminal.ExitStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all commands that explain have in common. */
class ExplainCommandTest {

  private static final String SENTIMENT = "{id: reviews, task: sentiment-analysis}";
  private static final String NO_WAY_OUT =
      "{task: conversation, network: {isolation: air-gapped}, operations: {platform: bedrock}}";
  private static final String PIPELINE =
      "stages: [{id: read, task: ocr}, {id: tell, task: summarization}]";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "why -",
        "why-not bedrock -",
        "why-not --rule X-01 -",
        "what-if - --set network.isolation=customer-vpc",
        "what-would-it-take bedrock -",
        "stability -",
        "questions -"
      })
  void every_answer_has_three_forms(String command) throws IOException {
    ToolRun text = ask(SENTIMENT, command);
    ToolRun markdown = ask(SENTIMENT, command + " --format markdown");
    ToolRun json = ask(SENTIMENT, command + " --format json");

    assertThat(List.of(text, markdown, json))
        .allSatisfy(
            toolRun -> {
              assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
              assertThat(toolRun.err()).isEmpty();
              assertThat(toolRun.out()).endsWith("\n").doesNotContain("\u001b", "null");
            });
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(markdown.out()).startsWith("# ");
    assertThat(json.lines()).hasSize(1);
    assertThat(new ObjectMapper().readTree(json.out()).isObject()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "why -",
        "why-not bedrock -",
        "what-if - --withdraw operations.platform",
        "what-would-it-take bedrock -",
        "stability -",
        "questions -"
      })
  void no_viable_approach_can_be_explained_too(String command) {
    ToolRun toolRun = ask(NO_WAY_OUT, command);

    assertThat(toolRun.err()).isEmpty();
    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.out()).doesNotContain("null");
  }

  @Test
  void a_terminal_is_answered_in_colour() {
    InputStream input = new ByteArrayInputStream(SENTIMENT.getBytes(StandardCharsets.UTF_8));

    assertThat(ToolRun.with(ToolRun::advisor, input, true, "why", "-").out()).contains("\u001b[");
  }

  @Test
  void a_stage_is_explained_like_a_workload() {
    ToolRun toolRun = ask(PIPELINE, "why - --stage tell");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.out()).startsWith("Why bedrock\n");
  }

  @Test
  void a_pipeline_needs_a_stage() {
    assertThat(refused(PIPELINE, "why -"))
        .startsWith(
            "The document is a pipeline: name one of its stages with --stage (read, tell).\n");
    assertThat(refused(PIPELINE, "why - --stage tall"))
        .startsWith("There is no stage 'tall'; the pipeline has (read, tell).\n");
    assertThat(refused(SENTIMENT, "why - --stage tell"))
        .startsWith("There is no stage 'tell': the document is a single workload.\n");
  }

  @Test
  void the_date_decides_what_the_platform_offers() {
    String document = "{task: time-series-forecasting, account: {newCustomerOf: [forecast]}}";

    assertThat(ask(document, "why - --as-of 2024-01-01").out()).startsWith("Why forecast\n");
    assertThat(ask(document, "why - --as-of 2025-01-01").out()).startsWith("Why autopilot\n");
  }

  @Test
  void problems_of_the_document_are_told_as_decide_does() {
    ToolRun toolRun = ask("task: sentiment-analisys", "why -");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.INVALID_INPUT);
    assertThat(toolRun.out()).isEmpty();
    assertThat(toolRun.err()).isEqualTo(ask("task: sentiment-analisys", "decide -").err());
  }

  @Test
  void a_missing_file_is_named() {
    ToolRun toolRun = ToolRun.of("why", "none.yaml");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(toolRun.err()).contains("There is no file (none.yaml)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "why",
        "why - another",
        "why - --format html",
        "why - --as-of yesterday",
        "why-not -",
        "why-not bedrock",
        "why-not bedrock - --rule X-01",
        "why-not bedrok -",
        "why-not --rule X-99 -",
        "what-if -",
        "what-if - --set network.isolation",
        "what-if - --set =customer-vpc",
        "what-if - --set network.isolation=",
        "what-if - --set network.isolation=[",
        "what-would-it-take -",
        "what-would-it-take bedrok -",
        "what-would-it-take bedrock - --fix netwrk",
        "what-would-it-take bedrock - --limit 0",
        "what-would-it-take bedrock - --limit NaN",
        "what-would-it-take bedrock - --limit soon"
      })
  void wrong_usage_is_explained(String command) {
    assertThat(refused(SENTIMENT, command)).isNotBlank();
  }

  @Test
  void the_near_name_is_named() {
    assertThat(refused(SENTIMENT, "why-not bedrok -")).contains("'bedrok'", "'bedrock'");
    assertThat(refused(SENTIMENT, "what-would-it-take bedrok -")).contains("'bedrock'");
    assertThat(refused(SENTIMENT, "why-not --rule X-0Z -")).contains("'X-0Z'", "'X-0");
  }

  static ToolRun ask(String document, String command) {
    return ToolRun.withInput(document, command.split(" ", -1));
  }

  /** Asks what is wrong usage, and returns what is said of it. */
  static String refused(String document, String command) {
    ToolRun toolRun = ask(document, command);
    assertThat(toolRun.status()).as(command).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(toolRun.out()).isEmpty();
    return toolRun.err();
  }
}
