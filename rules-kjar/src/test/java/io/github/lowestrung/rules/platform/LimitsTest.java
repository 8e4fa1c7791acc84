package io.github.lowestrung.rules.platform;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.rules.choice.Decisions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

  /** The last allowed value, and one beyond it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P-83 | {task: ocr, data: {itemMb: %s}}                                                | 500    | 500.5  | textract
          P-83 | {task: translation, data: {itemMb: %s}}                                        | 20     | 20.5   | translate
          P-83 | {task: pii-detection, data: {itemMb: %s}}                                      | 1      | 1.1    | comprehend
          P-83 | {task: speech-to-text, data: {itemMb: %s}}                                     | 2000   | 2001   | transcribe
          P-84 | {task: ocr, data: {itemMb: %s}, latency: {mode: real-time}}                    | 10     | 10.5   | textract
          P-84 | {task: key-phrase-extraction, data: {itemMb: %s}, latency: {mode: real-time}}  | 0.1    | 0.2    | comprehend
          P-85 | {task: image-labeling, data: {modality: image, itemMb: %s}}                    | 15     | 15.5   | rekognition
          P-85 | {task: ocr, data: {modality: image, itemMb: %s}}                               | 10     | 10.5   | textract
          P-86 | {task: ocr, data: {documentPages: %s}}                                         | 3000   | 3001   | textract
          P-87 | {task: ocr, data: {documentPages: %s}, latency: {mode: real-time}}             | 1      | 2      | textract
          P-88 | {task: speech-to-text, data: {mediaMinutes: %s}}                               | 480    | 480.5  | transcribe
          P-88 | {task: face-detection, data: {mediaMinutes: %s}}                               | 360    | 360.5  | rekognition
          P-89 | {task: sentiment-analysis, data: {itemCharacters: %s}}                         | 5000   | 5001   | comprehend
          P-89 | {task: syntax-analysis, data: {itemCharacters: %s}}                            | 5000   | 5001   | comprehend
          P-89 | {task: entity-recognition, data: {itemCharacters: %s}}                         | 1000000 | 1000001 | comprehend
          P-89 | {task: translation, data: {itemCharacters: %s}}                                | 1000000 | 1000001 | translate
          P-89 | {task: text-to-speech, data: {itemCharacters: %s}}                             | 100000 | 100001 | polly
          P-90 | {task: pii-detection, data: {itemCharacters: %s}, latency: {mode: real-time}}  | 100000 | 100001 | comprehend
          P-90 | {task: text-to-speech, data: {itemCharacters: %s}, latency: {mode: real-time}} | 3000   | 3001   | polly
          P-90 | {task: medical-entity-recognition, data: {itemCharacters: %s}, latency: {mode: real-time}} | 5000 | 5001 | comprehend-custom
          P-90 | {task: medical-entity-recognition, data: {itemCharacters: %s}, latency: {mode: real-time}} | 20000 | 20001 | comprehend-medical
          P-89 | {task: medical-entity-recognition, data: {itemCharacters: %s}}                 | 70000  | 70001  | comprehend-medical
          P-90 | {task: binary-classification, data: {modality: text, itemCharacters: %s}, latency: {mode: real-time}} | 10000 | 10001 | comprehend-custom
          P-84 | {task: translation, data: {itemMb: %s}, latency: {mode: real-time}}            | 0.1    | 0.2    | translate
          P-91 | {task: text-classification, data: {sizeGb: %s}}                                | 5      | 5.1    | comprehend-custom
          """)
  void a_service_is_out_beyond_its_limit(
      String id, String document, String allowed, String beyond, String approach) {
    assertThat(excluded(document.formatted(beyond), id)).contains(approach);
    assertThat(excluded(document.formatted(allowed), id)).doesNotContain(approach);
  }

  @Test
  void the_reason_names_limit_measure_and_source() {
    assertThat(
            Decisions.on("{task: ocr, data: {documentPages: 3001}}")
                .find("textract")
                .orElseThrow()
                .exclusions())
        .singleElement()
        .satisfies(
            exclusion -> {
              assertThat(exclusion.rule()).isEqualTo("P-86");
              assertThat(exclusion.reason())
                  .contains("textract takes at most 3000 pages, and the longest document has 3001")
                  .contains("page limits-document, data of 2026-10-01");
              assertThat(exclusion.facts())
                  .extracting(Evidence::path)
                  .contains("data.documentPages", "task");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"asynchronous", "batch"})
  void a_limit_of_calls_in_real_time_leaves_jobs_alone(String mode) {
    for (String id : List.of("P-84", "P-87", "P-90")) {
      rule(id)
          .given(
              ("{task: [ocr, pii-detection], data: {itemMb: 12, documentPages: 40,"
                      + " itemCharacters: 200000}, latency: {mode: %s}}")
                  .formatted(mode))
          .staysSilent();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"P-83", "P-84", "P-85", "P-86", "P-87", "P-88", "P-89", "P-90", "P-91", "P-92"})
  void what_is_not_stated_is_within_all_limits(String id) {
    rule(id).given("{task: [ocr, pii-detection, speech-to-text]}").staysSilent();
    rule(id).given("{task: ocr, latency: {mode: real-time}}").staysSilent();
    rule(id).given("{task: image-labeling, data: {modality: image}}").staysSilent();
  }

  @Test
  void what_the_provider_raises_is_cautioned() {
    rule("P-92")
        .given("{task: recommendation, data: {sizeGb: 101, rows: 500000}}")
        .fires()
        .because("personalize takes at most 100 GB unless the provider raises that on request")
        .so("cautions")
        .restingOn("data.sizeGb", "task");
    rule("P-92").given("{task: recommendation, data: {sizeGb: 100, rows: 500000}}").staysSilent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: ocr, data: {documentPages: 2}, latency: {mode: real-time}}              | textract   | at most 1 page in real time, and the longest document has 2
          {task: pii-detection, data: {itemMb: 1.5}}                                     | comprehend | at most 1 MB, and the largest input has 1.5
          {task: sentiment-analysis, data: {itemCharacters: 6000}}                       | comprehend | at most 5000 bytes, and the longest text has 6000 characters
          {task: text-to-speech, data: {itemCharacters: 200000}}                         | polly      | at most 100000 characters, and the longest text has 200000 characters
          """)
  void a_reason_counts_in_the_unit_of_the_limit(String document, String approach, String words) {
    assertThat(Decisions.on(document).find(approach).orElseThrow().exclusions())
        .anySatisfy(exclusion -> assertThat(exclusion.reason()).contains(words));
  }

  private static List<String> excluded(String document, String rule) {
    return Decisions.on(document).trail().stream()
        .filter(entry -> entry.rule().equals(rule))
        .flatMap(entry -> entry.effects().stream())
        .map(effect -> effect.replace("excludes ", ""))
        .toList();
  }
}
