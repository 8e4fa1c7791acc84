package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.document;
import static io.github.lowestrung.rules.ladder.RuleReach.tasks;
import static io.github.lowestrung.rules.ladder.RuleReach.tasksOf;
import static io.github.lowestrung.rules.ladder.RuleReach.workload;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rung15CustomLayerTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          R1.5-01 | IMAGE_CLASSIFICATION | Rekognition Custom Labels  | rekognition-custom-labels
          R1.5-02 | TEXT_CLASSIFICATION  | custom classification      | comprehend-custom
          """)
  void a_custom_model_is_nominated_for_what_it_learns(
      String id, Task task, String reason, String approach) {
    rule(id)
        .given(Workload.of(task))
        .fires()
        .because(task.term() + " can be learned by ")
        .because(reason)
        .so("nominates " + approach)
        .restingOn("task");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          R1.5-01, IMAGE_LABELING CONTENT_MODERATION LOGO_DETECTION IMAGE_CLASSIFICATION \
                   OBJECT_DETECTION
          R1.5-02, SENTIMENT_ANALYSIS ENTITY_RECOGNITION TEXT_CLASSIFICATION
          """)
  void a_custom_model_is_nominated_for_its_tasks_and_no_other(String id, String cell) {
    assertThat(tasksOf(id)).containsExactlyInAnyOrder(tasks(cell));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "R1.5-01, IMAGE_CLASSIFICATION FACE_DETECTION",
    "R1.5-02, TEXT_CLASSIFICATION TRANSLATION"
  })
  void a_custom_model_is_not_nominated_for_half_of_the_tasks(String id, String cell) {
    rule(id).given(workload(cell)).staysSilent();
  }

  @ParameterizedTest
  @CsvSource({"labeled, false", "labeledExamples, 0"})
  void without_labels_no_custom_model_learns(String field, String value) {
    rule("R1.5-20")
        .given(document(Task.TEXT_CLASSIFICATION, "data", field, value))
        .fires()
        .because("learns from labelled examples, and there are none")
        .so(
            "excludes rekognition-custom-labels, comprehend-custom, textract-adapters,"
                + " rekognition-custom-moderation")
        .restingOn("data." + field);
  }

  @ParameterizedTest
  @CsvSource({"labeled, true", "labeledExamples, 1", "rows, 10"})
  void with_labels_or_unknown_labels_custom_models_stay(String field, String value) {
    rule("R1.5-20").given(document(Task.TEXT_CLASSIFICATION, "data", field, value)).staysSilent();
  }
}
