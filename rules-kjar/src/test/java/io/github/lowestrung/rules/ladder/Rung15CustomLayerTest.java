package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.document;
import static io.github.lowestrung.rules.ladder.RuleReach.tasks;
import static io.github.lowestrung.rules.ladder.RuleReach.tasksOf;
import static io.github.lowestrung.rules.ladder.RuleReach.workload;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.choice.Decisions;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rung15CustomLayerTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          R1.5-01 | IMAGE_CLASSIFICATION | can be learned by Rekognition Custom Labels     | rekognition-custom-labels
          R1.5-02 | TEXT_CLASSIFICATION  | can be learned by Comprehend's custom classification | comprehend-custom
          R1.5-03 | TRANSLATION          | does translation by a terminology                    | translate-custom
          R1.5-04 | SPEECH_TO_TEXT       | does speech-to-text with a custom vocabulary         | transcribe-custom
          R1.5-05 | FORM_EXTRACTION      | learned by an adapter of Amazon Textract             | textract-adapters
          R1.5-06 | CONTENT_MODERATION   | Custom Moderation can learn content-moderation       | rekognition-custom-moderation
          """)
  void a_custom_model_is_nominated_for_what_it_learns(
      String id, Task task, String reason, String approach) {
    rule(id)
        .given(Workload.of(task))
        .fires()
        .because(task.term())
        .because(reason)
        .so("nominates " + approach)
        .restingOn("task");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          R1.5-01, IMAGE_LABELING CONTENT_MODERATION LOGO_DETECTION IMAGE_CLASSIFICATION \
                   OBJECT_DETECTION VISUAL_INSPECTION
          R1.5-02, SENTIMENT_ANALYSIS ENTITY_RECOGNITION TEXT_CLASSIFICATION TEXT_MODERATION \
                   MEDICAL_ENTITY_RECOGNITION
          R1.5-03, TRANSLATION
          R1.5-04, SPEECH_TO_TEXT MEDICAL_TRANSCRIPTION CALL_ANALYTICS
          R1.5-05, FORM_EXTRACTION DOCUMENT_UNDERSTANDING
          R1.5-06, CONTENT_MODERATION
          """)
  void a_custom_model_is_nominated_for_its_tasks_and_no_other(String id, String cell) {
    assertThat(tasksOf(id)).containsExactlyInAnyOrder(tasks(cell));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "R1.5-01, IMAGE_CLASSIFICATION FACE_DETECTION",
    "R1.5-02, TEXT_CLASSIFICATION TRANSLATION",
    "R1.5-03, TRANSLATION TEXT_CLASSIFICATION",
    "R1.5-04, SPEECH_TO_TEXT TRANSLATION",
    "R1.5-05, FORM_EXTRACTION EXPENSE_EXTRACTION",
    "R1.5-06, CONTENT_MODERATION IMAGE_LABELING"
  })
  void a_custom_model_is_not_nominated_for_half_of_the_tasks(String id, String cell) {
    rule(id).given(workload(cell)).staysSilent();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          R1.5-07 | {task: anomaly-detection, data: {modality: image}}          | rekognition-custom-labels
          R1.5-07 | {task: binary-classification, data: {modality: image}}      | rekognition-custom-labels
          R1.5-07 | {task: multiclass-classification, data: {modality: image}}  | rekognition-custom-labels
          R1.5-08 | {task: content-moderation, data: {modality: text}}          | comprehend-custom
          R1.5-08 | {task: binary-classification, data: {modality: text}}       | comprehend-custom
          R1.5-08 | {task: multiclass-classification, data: {modality: document}} | comprehend-custom
          """)
  void a_custom_model_is_nominated_by_the_kind_of_data(
      String id, String document, String approach) {
    rule(id)
        .given(document)
        .fires()
        .because("can be learned by ")
        .so("nominates " + approach)
        .restingOn("data.modality", "task");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          R1.5-07 | {task: anomaly-detection, data: {modality: time-series}}
          R1.5-07 | {task: anomaly-detection}
          R1.5-07 | {task: regression, data: {modality: image}}
          R1.5-08 | {task: binary-classification, data: {modality: tabular}}
          R1.5-08 | {task: binary-classification}
          R1.5-08 | {task: regression, data: {modality: text}}
          """)
  void another_or_an_unknown_kind_of_data_does_not(String id, String document) {
    rule(id).given(document).staysSilent();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: content-moderation, data: {modality: image, domainSpecific: true, labeledExamples: 200}}    | rekognition-custom-moderation
          {task: content-moderation, data: {modality: image}, customization: {need: domain-labels}}          | rekognition-custom-labels
          {task: content-moderation, data: {modality: text, domainSpecific: true, labeledExamples: 2000}}    | comprehend-custom
          {task: visual-inspection, data: {modality: image}}                                                 | rekognition-custom-labels
          {task: form-extraction, quality: {serviceAccuracyAccepted: false}}                                 | textract-adapters
          {task: speech-to-text, data: {domainSpecific: true}}                                               | transcribe-custom
          {task: call-analytics, customization: {need: terminology}}                                         | transcribe-custom
          {task: translation, data: {labeled: false}, customization: {need: terminology}}                    | translate-custom
          {task: translation, data: {labeled: false}, customization: {need: fine-tuning}}                    | bedrock
          {task: translation, latency: {mode: real-time}, customization: {need: fine-tuning}}                | bedrock
          """)
  void the_layer_that_meets_the_need_answers(String document, String approach) {
    assertThat(Decisions.approach(document)).isEqualTo(approach);
  }

  @Test
  void parallel_data_needs_examples() {
    rule("R1.5-21")
        .given("{task: translation, data: {labeled: false}, customization: {need: fine-tuning}}")
        .fires()
        .because("the need is fine-tuning")
        .so("excludes translate-custom")
        .restingOn("customization.need", "data.labeled");
  }

  @Test
  void parallel_data_does_not_answer_at_once() {
    rule("R1.5-22")
        .given(
            "{task: translation, latency: {mode: real-time}, customization: {need: fine-tuning}}")
        .fires()
        .because("the mode is real-time")
        .so("excludes translate-custom")
        .restingOn("customization.need", "latency.mode");
  }

  @Test
  void a_language_model_needs_text_of_the_domain() {
    rule("R1.5-23")
        .given(
            "{task: speech-to-text, data: {labeled: false},"
                + " customization: {need: fine-tuning, domainCorpus: false}}")
        .fires()
        .because("there are neither")
        .so("excludes transcribe-custom")
        .restingOn("customization.domainCorpus", "customization.need", "data.labeled");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          R1.5-21 | {task: translation, customization: {need: fine-tuning}}
          R1.5-21 | {task: translation, data: {labeled: false}, customization: {need: terminology}}
          R1.5-21 | {task: translation, data: {labeled: false}}
          R1.5-22 | {task: translation, latency: {mode: batch}, customization: {need: fine-tuning}}
          R1.5-22 | {task: translation, customization: {need: fine-tuning}}
          R1.5-22 | {task: translation, latency: {mode: real-time}, customization: {need: terminology}}
          R1.5-23 | {task: speech-to-text, data: {labeled: false}, customization: {need: fine-tuning}}
          R1.5-23 | {task: speech-to-text, customization: {need: fine-tuning, domainCorpus: false}}
          R1.5-23 | {task: speech-to-text, data: {labeled: false}, customization: {need: fine-tuning, domainCorpus: true}}
          """)
  void what_the_layer_needs_may_be_there(String id, String document) {
    rule(id).given(document).staysSilent();
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
