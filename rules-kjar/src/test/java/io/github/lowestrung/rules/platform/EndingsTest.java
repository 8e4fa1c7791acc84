package io.github.lowestrung.rules.platform;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Caution;
import io.github.lowestrung.rules.choice.Decisions;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P-60 | {task: enterprise-search}                                            | q-business, which served enterprise-search, is closed to new customers since 2026-07-31; the provider names Amazon Quick
          P-60 | {task: code-generation}                                              | q-developer
          P-60 | {task: fraud-detection, data: {modality: tabular}}                   | fraud-detector, which served fraud-detection, is closed to new customers since 2025-11-07
          P-61 | {task: anomaly-detection, data: {modality: image}}                   | lookout-for-vision, which served anomaly-detection on image, has ended by 2025-10-31; the provider names Rekognition Custom Labels
          P-62 | {task: form-extraction, quality: {humanReview: true}}                | people are to review answers, and a2i
          P-63 | {task: text-classification, data: {labeled: false}}                  | labels are missing, and ground-truth
          P-64 | {task: object-detection, data: {modality: image}, location: {place: edge}} | panorama, which did object-detection there, has ended by 2026-05-31; the provider names no successor
          """)
  void whoever_has_such_a_workload_is_told(String id, String document, String reason) {
    assertThat(Decisions.on(document).cautions())
        .filteredOn(caution -> caution.rule().equals(id))
        .extracting(Caution::message)
        .anySatisfy(text -> assertThat(text).contains(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P-60 | {task: enterprise-search, account: {existingCustomerOf: [q-business]}}
          P-60 | {task: binary-classification}
          P-61 | {task: anomaly-detection}
          P-61 | {task: anomaly-detection, data: {modality: tabular}}
          P-61 | {task: image-labeling, data: {modality: image}}
          P-62 | {task: form-extraction, quality: {humanReview: false}}
          P-62 | {task: form-extraction, quality: {humanReview: true}, account: {existingCustomerOf: [a2i]}}
          P-63 | {task: text-classification, data: {labeled: true}}
          P-63 | {task: summarization}
          P-64 | {task: object-detection, data: {modality: image}}
          """)
  void nobody_else_is_told(String id, String document) {
    rule(id).given(document).staysSilent();
  }

  @ParameterizedTest
  @CsvSource({"2026-07-30, 0", "2026-07-31, 1"})
  void nobody_is_told_before_the_day(LocalDate asOf, int cautions) {
    assertThat(Decisions.on("{task: enterprise-search}", asOf).cautions())
        .filteredOn(caution -> caution.rule().equals("P-60"))
        .hasSize(cautions);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fraud-detector",
        "lookout-for-vision",
        "monitron",
        "q-business",
        "ground-truth",
        "a2i",
        "panorama"
      })
  void accounts_may_name_them(String service) {
    String document = "{task: translation, account: {existingCustomerOf: [%s]}}".formatted(service);
    assertThat(Decisions.approach(document)).isEqualTo("translate");
  }
}
