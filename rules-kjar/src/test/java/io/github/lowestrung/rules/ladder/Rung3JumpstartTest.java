package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.excludedBy;
import static io.github.lowestrung.rules.ladder.RuleReach.leftBy;
import static io.github.lowestrung.rules.ladder.RuleReach.tasks;
import static io.github.lowestrung.rules.ladder.RuleReach.tasksOf;
import static io.github.lowestrung.rules.ladder.RuleReach.workload;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.workload.CustomizationNeed;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class Rung3JumpstartTest {

  private static Workload.Builder generation() {
    return Workload.of(Task.TEXT_GENERATION);
  }

  private static Workload.Builder need(CustomizationNeed need) {
    return generation().customization(c -> c.need(need));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          R3-30 | TEXT_GENERATION      | text-generation is generative, and JumpStart hosts
          R3-31 | SENTIMENT_ANALYSIS   | task model or foundation model from the catalogue can do sentiment-analysis
          R3-32 | SEMANTIC_SEGMENTATION | a pre-trained vision model from the catalogue can do
          R3-33 | SPEECH_TO_TEXT       | a pre-trained speech model from the catalogue can do
          R3-34 | OCR                  | a pre-trained model for reading pages from the catalogue can
          R3-35 | TIME_SERIES_FORECASTING | a pre-trained model for series from the catalogue can do
          """)
  void jumpstart_is_nominated_with_a_reason(String id, Task task, String reason) {
    rule(id)
        .given(Workload.of(task))
        .fires()
        .because(reason)
        .so("nominates jumpstart")
        .restingOn("task");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          R3-30, TEXT_GENERATION SUMMARIZATION QUESTION_ANSWERING CODE_GENERATION IMAGE_GENERATION \
                 IMAGE_CAPTIONING CONVERSATION SEQUENCE_TO_SEQUENCE AGENT CLINICAL_NOTES
          R3-31, SENTIMENT_ANALYSIS KEY_PHRASE_EXTRACTION ENTITY_RECOGNITION LANGUAGE_DETECTION \
                 SYNTAX_ANALYSIS PII_DETECTION TEXT_CLASSIFICATION TRANSLATION \
                 DOCUMENT_UNDERSTANDING ENTERPRISE_SEARCH SEMANTIC_SEARCH TEXT_MODERATION \
                 MEDICAL_ENTITY_RECOGNITION RERANKING
          R3-32, IMAGE_LABELING CONTENT_MODERATION LOGO_DETECTION IMAGE_CLASSIFICATION \
                 OBJECT_DETECTION SEMANTIC_SEGMENTATION VISUAL_INSPECTION
          R3-33, SPEECH_TO_TEXT TEXT_TO_SPEECH MEDICAL_TRANSCRIPTION
          R3-34, OCR TEXT_IN_IMAGE
          R3-35, TIME_SERIES_FORECASTING
          """)
  void jumpstart_is_nominated_for_its_tasks_and_no_other(String id, String cell) {
    assertThat(tasksOf(id)).containsExactlyInAnyOrder(tasks(cell));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "R3-30, TEXT_GENERATION CLUSTERING",
    "R3-31, SENTIMENT_ANALYSIS TOPIC_MODELING",
    "R3-32, IMAGE_LABELING FACE_DETECTION",
    "R3-33, SPEECH_TO_TEXT CALL_ANALYTICS",
    "R3-34, OCR FORM_EXTRACTION",
    "R3-35, TIME_SERIES_FORECASTING CLUSTERING"
  })
  void jumpstart_is_not_nominated_for_half_of_the_tasks(String id, String cell) {
    rule(id).given(workload(cell)).staysSilent();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "R3-30, TEXT_GENERATION SUMMARIZATION",
    "R3-31, SENTIMENT_ANALYSIS SEMANTIC_SEARCH",
    "R3-31, SENTIMENT_ANALYSIS SUMMARIZATION",
    "R3-31, SEMANTIC_SEARCH QUESTION_ANSWERING",
    "R3-32, IMAGE_LABELING OBJECT_DETECTION"
  })
  void jumpstart_is_nominated_once_for_a_mix_of_tasks(String id, String cell) {
    rule(id).given(workload(cell)).fires().so("nominates jumpstart").restingOn("task");
  }

  @Test
  void generation_alone_needs_no_task_model_for_language() {
    rule("R3-31").given(workload("TEXT_GENERATION SUMMARIZATION")).staysSilent();
  }

  @Test
  void a_tabular_model_is_asked_for() {
    rule("R3-36")
        .given(Workload.of(Task.REGRESSION).model(model -> model.inJumpStart(true)))
        .fires()
        .so("nominates jumpstart")
        .restingOn("model.inJumpStart", "task");
    rule("R3-37")
        .given(Workload.of(Task.REGRESSION).offered("jumpstart", "byoc"))
        .fires()
        .so("nominates jumpstart")
        .restingOn("offered", "task");
  }

  @Test
  void a_model_is_not_in_jumpstart() {
    rule("R3-40")
        .given(generation().model(m -> m.inJumpStart(false)))
        .fires()
        .because("is known not to be in the JumpStart catalogue")
        .so("excludes jumpstart")
        .restingOn("model.inJumpStart");
  }

  @Test
  void a_model_is_in_jumpstart() {
    rule("R3-40").given(generation().model(m -> m.inJumpStart(true))).staysSilent();
  }

  @Test
  void a_model_may_be_in_jumpstart() {
    rule("R3-40").given(generation().model(m -> m.inBedrock(false))).staysSilent();
  }

  @Test
  void model_surgery_goes_beyond_a_catalogue() {
    rule("R3-41")
        .given(need(CustomizationNeed.MODEL_SURGERY))
        .fires()
        .because("model-surgery changes the model itself")
        .restingOn("customization.need");
  }

  @Test
  void model_surgery_excludes_rung_3_and_the_built_in_algorithms() {
    assertThat(excludedBy("R3-41", need(CustomizationNeed.MODEL_SURGERY)))
        .startsWith("autopilot", "jumpstart", "bedrock-marketplace", "xgboost")
        .endsWith("tabtransformer", "autogluon-tabular");
    assertThat(leftBy("R3-41", need(CustomizationNeed.MODEL_SURGERY)))
        .endsWith("sagemaker-serverless-customization", "script-mode", "byoc");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MODEL_SURGERY")
  void lighter_needs_stay_within_a_catalogue(CustomizationNeed need) {
    rule("R3-41").given(need(need)).staysSilent();
  }

  @ParameterizedTest
  @EnumSource
  void jumpstart_learns_from_no_reward_and_no_larger_model(CustomizationNeed need) {
    var probe = rule("R3-42").given(need(need));
    if (need == CustomizationNeed.REINFORCEMENT || need == CustomizationNeed.DISTILLATION) {
      probe
          .fires()
          .because("the need is " + need.term() + ", and JumpStart tunes models on examples")
          .so("excludes jumpstart")
          .restingOn("customization.need");
    } else {
      probe.staysSilent();
    }
  }

  @Test
  void an_unknown_need_stays_within_a_catalogue() {
    rule("R3-41").given(generation().customization(c -> c.domainCorpus(true))).staysSilent();
  }
}
