package io.github.lowestrung.rules.choice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 999})
  void few_labels_put_jumpstart_first(int labels) {
    rule("F-01")
        .given("{task: image-classification, data: {labeledExamples: %d}}".formatted(labels))
        .fires()
        .because(labels + " labelled examples are few")
        .so("prefers jumpstart")
        .restingOn("data.labeledExamples");
  }

  @Test
  void automl_that_is_not_welcome_leaves_jumpstart_first() {
    rule("F-01")
        .given(
            "{task: image-classification, data: {labeledExamples: 9}, training: {automl: false}}")
        .fires();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: image-classification, data: {labeledExamples: 0}}
          {task: image-classification, data: {labeledExamples: 1000}}
          {task: image-classification, data: {labeled: true}}
          {task: image-classification, data: {labeledExamples: 9}, training: {automl: true}}
          {task: image-classification}
          {task: regression, data: {labeledExamples: 9}}
          """)
  void none_many_unknown_labels_welcome_automl_or_no_jumpstart_do_not(String document) {
    rule("F-01").given(document).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: content-moderation}",
        "{task: content-moderation, data: {labeled: false}}",
        "{task: content-moderation, data: {labeledExamples: 0}}"
      })
  void moderation_without_labels_puts_jumpstart_first(String document) {
    rule("F-02")
        .given(document)
        .fires()
        .because(
            "content-moderation is served by a pre-trained model, and no training labels are known")
        .so("prefers jumpstart")
        .restingOn("task");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: content-moderation, data: {labeled: true}}",
        "{task: content-moderation, data: {labeledExamples: 1}}",
        "{task: image-classification}",
        "{task: [content-moderation, image-labeling]}"
      })
  void moderation_with_labels_or_other_tasks_do_not(String document) {
    rule("F-02").given(document).staysSilent();
  }

  @Test
  void a_billion_rows_put_linear_learner_first() {
    rule("F-03")
        .given("{task: regression, data: {rows: 1000000000}}")
        .fires()
        .because("1000000000 rows are an extreme size")
        .so("prefers linear-learner")
        .restingOn("data.rows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: regression, data: {rows: 999999999}}",
        "{task: regression}",
        "{task: clustering, data: {rows: 1000000000}}"
      })
  void fewer_or_unknown_rows_or_tasks_without_linear_learner_do_not(String document) {
    rule("F-03").given(document).staysSilent();
  }

  @Test
  void recommendation_puts_factorization_machines_first() {
    rule("F-04")
        .given("{task: recommendation}")
        .fires()
        .because("recommendation is learned from sparse pairs")
        .so("prefers factorization-machines")
        .restingOn("task");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: click-through-prediction, data: {sparse: false}}",
        "{task: similarity-search}",
        "{task: [recommendation, similarity-search]}"
      })
  void other_tasks_do_not(String document) {
    rule("F-04").given(document).staysSilent();
  }

  @Test
  void sparse_columns_put_factorization_machines_first() {
    rule("F-05")
        .given("{task: binary-classification, data: {sparse: true}}")
        .fires()
        .because("high-dimensional and mostly empty")
        .so("prefers factorization-machines")
        .restingOn("data.sparse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: binary-classification, data: {sparse: false}}",
        "{task: binary-classification}",
        "{task: clustering, data: {sparse: true}}"
      })
  void dense_or_unknown_columns_or_tasks_without_factorization_machines_do_not(String document) {
    rule("F-05").given(document).staysSilent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: image-classification, offered: [autopilot, jumpstart], data: {labeledExamples: 999}}                          | jumpstart
          {task: image-classification, offered: [autopilot, jumpstart], data: {labeledExamples: 1000}}                         | autopilot
          {task: image-classification, offered: [autopilot, jumpstart], data: {labeledExamples: 999}, training: {automl: true}} | autopilot
          {task: content-moderation, offered: [autopilot, jumpstart]}                                                          | jumpstart
          {task: content-moderation, offered: [autopilot, jumpstart], data: {labeled: true}}                                   | autopilot
          {task: regression, offered: [xgboost, linear-learner], data: {rows: 1000000000}}                                     | linear-learner
          {task: regression, offered: [xgboost, linear-learner], data: {rows: 999999999}}                                      | xgboost
          {task: recommendation, offered: [knn, factorization-machines]}                                                       | factorization-machines
          {task: regression, offered: [xgboost, factorization-machines], data: {sparse: true}}                                 | factorization-machines
          """)
  void a_preference_comes_before_the_order_of_the_table(String document, String approach) {
    assertThat(Decisions.approach(document)).isEqualTo(approach);
  }

  @Test
  void two_preferences_fall_back_to_the_order_of_the_table() {
    assertThat(
            Decisions.approach(
                "{task: regression, offered: [factorization-machines, linear-learner, xgboost],"
                    + " data: {rows: 1000000000, sparse: true}}"))
        .isEqualTo("linear-learner");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: image-classification, data: {labeledExamples: 999}}          | rekognition-custom-labels
          {task: content-moderation}                                          | rekognition
          {task: regression, data: {rows: 1000000000}}                        | autopilot
          {task: recommendation}                                              | personalize
          {task: binary-classification, data: {sparse: false}}                | autopilot
          """)
  void a_rung_comes_before_a_preference(String document, String approach) {
    assertThat(Decisions.approach(document)).isEqualTo(approach);
  }

  @Test
  void a_preference_orders_the_reserve_too() {
    assertThat(
            Decisions.approach(
                "{task: image-classification, offered: [autopilot, jumpstart],"
                    + " data: {labeledExamples: 999}, operations: {noInfrastructure: true}}"))
        .isEqualTo("jumpstart");
  }

  @Test
  void a_preferred_reserve_comes_after_what_stands() {
    assertThat(
            Decisions.approach(
                "{task: image-classification, offered: [autopilot, jumpstart],"
                    + " data: {labeledExamples: 999}, quality: {explainabilityReport: true}}"))
        .isEqualTo("autopilot");
  }

  @Test
  void a_preference_never_lifts_a_hard_exclusion() {
    assertThat(
            Decisions.approach(
                "{task: image-classification, offered: [autopilot, jumpstart],"
                    + " data: {labeledExamples: 999}, model: {inJumpStart: false}}"))
        .isEqualTo("autopilot");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          F-10 | {task: entity-recognition, data: {domain: medical}} | comprehend-medical
          F-10 | {task: pii-detection, data: {sensitive: [phi]}}     | comprehend-medical
          F-11 | {task: speech-to-text, data: {domain: medical}}     | transcribe-medical
          F-12 | {task: content-moderation}                          | rekognition-custom-moderation
          """)
  void the_service_of_the_field_comes_first(String id, String document, String approach) {
    rule(id).given(document).fires().so("prefers " + approach);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          F-10 | {task: entity-recognition}
          F-11 | {task: speech-to-text}
          F-12 | {task: content-moderation, customization: {need: domain-labels}}
          F-12 | {task: image-labeling}
          """)
  void outside_its_field_it_does_not(String id, String document) {
    rule(id).given(document).staysSilent();
  }
}
