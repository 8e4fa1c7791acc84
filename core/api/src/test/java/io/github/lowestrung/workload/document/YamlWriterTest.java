package io.github.lowestrung.workload.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.term.WholeText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {

  private static final String SPECIAL =
      " \t\n"
          + ":#-?[]{}&*!|>'\"%@`,~\\=.0x1enoyé\u0085\u2028\ud83d\ude00\ud800\ufeff\u0001\u007f\ue000";

  private final WorkloadReader reader = WorkloadReader.ofRecordedDecisions();

  @Test
  void the_stages_of_a_pipeline_stand_in_a_list() {
    Pipeline pipeline =
        reader.readPipeline(
            "{id: p, stages: [{id: a, task: [ocr, translation], data: {rows: 5}}, {id: b, task:"
                + " ocr}]}");
    String document = WorkloadWriter.toYaml(pipeline);
    assertThat(document)
        .isEqualTo(
            """
            id: p
            stages:
              - id: a
                task:
                  - ocr
                  - translation
                data:
                  rows: 5
              - id: b
                task: ocr
            """);
    assertThat(reader.readPipeline(document)).isEqualTo(pipeline);
  }

  @Test
  void a_document_is_as_people_write_it() {
    Workload workload =
        Workload.of(Task.SENTIMENT_ANALYSIS)
            .title("Reviews of the shop")
            .data(data -> data.sizeGb(2.0).labeled(false).languages(List.of("en", "no")))
            .economics(prices -> prices.bedrockInputPer1k(0.0008).monthlyInputTokens(4e20))
            .build();

    assertThat(WorkloadWriter.toYaml(workload))
        .isEqualTo(
            """
            title: Reviews of the shop
            task: sentiment-analysis
            data:
              sizeGb: 2
              labeled: false
              languages:
                - en
                - "no"
            economics:
              monthlyInputTokens: 400000000000000000000
              bedrockInputPer1k: 0.0008
            """);
  }

  @Test
  void every_field_is_read_back() throws IOException {
    try (var document = getClass().getResourceAsStream("/every-field.yaml")) {
      assertReadBack(reader.read(new String(document.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "true",
        "null",
        "~",
        "1.5",
        "1e3",
        "0x1F",
        "0o7",
        "2026-11-23",
        "12:30",
        "- a",
        "a: b",
        "# a",
        "a #b",
        "{a: b}",
        "[a]",
        "&a",
        "*a",
        "!a",
        "| a",
        "> a",
        "%a",
        "@a",
        "'a'",
        "\"a\"",
        "a\nb",
        "a\n\nb\n",
        " a ",
        "\ta",
        "a\\b",
        ".inf",
        "=",
        "<<",
        "---",
        "...",
        "+1",
        "1_000"
      })
  void texts_that_look_like_something_else_stay_texts(String text) {
    assertReadBack(Workload.of(Task.OCR).title(text).description(text).build());
  }

  @Test
  void no_text_is_lost() {
    SplittableRandom random = new SplittableRandom(7);
    for (int trial = 0; trial < 5000; trial++) {
      StringBuilder text = new StringBuilder("a");
      for (int length = random.nextInt(12); length > 0; length--) {
        text.appendCodePoint(anyOf(SPECIAL.codePoints().toArray(), random));
      }
      assertReadBack(
          Workload.of(Task.OCR).title(WholeText.mended(text.reverse().toString())).build());
    }
  }

  private static int anyOf(int[] characters, SplittableRandom random) {
    return characters[random.nextInt(characters.length)];
  }

  private void assertReadBack(Workload workload) {
    String yaml = WorkloadWriter.toYaml(workload);
    assertThat(reader.read(yaml)).as(yaml).isEqualTo(workload);
  }
}
