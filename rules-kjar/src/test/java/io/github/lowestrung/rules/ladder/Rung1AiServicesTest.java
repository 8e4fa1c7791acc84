package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
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

class Rung1AiServicesTest {

  private static Workload.Builder sentiment() {
    return Workload.of(Task.SENTIMENT_ANALYSIS);
  }

  private static Workload.Builder need(CustomizationNeed need) {
    return sentiment().customization(c -> c.need(need));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      textBlock =
          """
          R1-01, IMAGE_LABELING,          Amazon Rekognition, rekognition
          R1-02, SENTIMENT_ANALYSIS,      Amazon Comprehend,  comprehend
          R1-03, TRANSLATION,             Amazon Translate,   translate
          R1-04, SPEECH_TO_TEXT,          Amazon Transcribe,  transcribe
          R1-05, TEXT_TO_SPEECH,          Amazon Polly,       polly
          R1-06, OCR,                     Amazon Textract,    textract
          R1-07, TIME_SERIES_FORECASTING, Amazon Forecast,    forecast
          R1-08, RECOMMENDATION,          Amazon Personalize, personalize
          R1-09, ENTERPRISE_SEARCH,       Amazon Kendra,      kendra
          """)
  void a_service_is_nominated_for_what_is_in_its_scope(
      String id, Task task, String service, String approach) {
    rule(id)
        .given(Workload.of(task))
        .fires()
        .because(task.term() + " is within the scope of " + service + ", paid per use")
        .so("nominates " + approach)
        .restingOn("task");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          R1-01, IMAGE_LABELING CONTENT_MODERATION FACE_DETECTION FACE_RECOGNITION \
                 CELEBRITY_RECOGNITION TEXT_IN_IMAGE LOGO_DETECTION OBJECT_DETECTION
          R1-02, SENTIMENT_ANALYSIS KEY_PHRASE_EXTRACTION ENTITY_RECOGNITION LANGUAGE_DETECTION \
                 SYNTAX_ANALYSIS TOPIC_MODELING PII_DETECTION
          R1-03, TRANSLATION
          R1-04, SPEECH_TO_TEXT
          R1-05, TEXT_TO_SPEECH
          R1-06, OCR FORM_EXTRACTION DOCUMENT_UNDERSTANDING
          R1-07, TIME_SERIES_FORECASTING
          R1-08, RECOMMENDATION
          R1-09, ENTERPRISE_SEARCH
          """)
  void a_service_is_nominated_for_its_tasks_and_no_other(String id, String cell) {
    assertThat(tasksOf(id)).containsExactlyInAnyOrder(tasks(cell));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "R1-01, IMAGE_LABELING FACE_DETECTION",
    "R1-02, SENTIMENT_ANALYSIS LANGUAGE_DETECTION",
    "R1-06, OCR FORM_EXTRACTION"
  })
  void a_service_is_nominated_once_for_several_of_its_tasks(String id, String cell) {
    rule(id).given(workload(cell)).fires().restingOn("task");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "R1-01, IMAGE_LABELING OCR",
    "R1-02, SENTIMENT_ANALYSIS TRANSLATION",
    "R1-03, TRANSLATION SENTIMENT_ANALYSIS",
    "R1-04, SPEECH_TO_TEXT TEXT_TO_SPEECH",
    "R1-05, TEXT_TO_SPEECH SPEECH_TO_TEXT",
    "R1-06, OCR TEXT_IN_IMAGE",
    "R1-07, TIME_SERIES_FORECASTING ANOMALY_DETECTION",
    "R1-08, RECOMMENDATION SIMILARITY_SEARCH",
    "R1-09, ENTERPRISE_SEARCH QUESTION_ANSWERING"
  })
  void a_service_is_not_nominated_for_half_of_the_tasks(String id, String cell) {
    rule(id).given(workload(cell)).staysSilent();
  }

  @Test
  void a_service_that_missed_its_accuracy_target_is_out() {
    rule("R1-20")
        .given(sentiment().quality(q -> q.serviceAccuracyAccepted(false)))
        .fires()
        .because("was measured and misses the accuracy target")
        .so(
            "excludes rekognition, comprehend, translate, transcribe, polly, textract, forecast,"
                + " personalize, kendra, comprehend-medical, transcribe-medical, healthscribe, lex")
        .restingOn("quality.serviceAccuracyAccepted");
  }

  @Test
  void a_service_that_meets_its_accuracy_target_stays() {
    rule("R1-20").given(sentiment().quality(q -> q.serviceAccuracyAccepted(true))).staysSilent();
  }

  @Test
  void a_service_that_was_not_measured_stays() {
    rule("R1-20").given(sentiment().quality(q -> q.accuracyCritical(true))).staysSilent();
  }

  @Test
  void a_domains_own_classes_are_unknown_to_general_models() {
    rule("R1-21")
        .given(sentiment().data(d -> d.domainSpecific(true)))
        .fires()
        .because("domain-specific")
        .so("excludes rekognition, comprehend")
        .restingOn("data.domainSpecific");
  }

  @Test
  void common_classes_are_known_to_general_models() {
    rule("R1-21").given(sentiment().data(d -> d.domainSpecific(false))).staysSilent();
  }

  @Test
  void classes_of_unknown_origin_exclude_no_general_model() {
    rule("R1-21").given(sentiment().data(d -> d.rows(10L))).staysSilent();
  }

  @ParameterizedTest
  @EnumSource(names = {"DOMAIN_LABELS", "FINE_TUNING"})
  void customization_goes_beyond_the_prebuilt_models(CustomizationNeed need) {
    rule("R1-22")
        .given(need(need))
        .fires()
        .because("customization is needed (" + need.term() + ")")
        .so(
            "excludes rekognition, comprehend, translate, transcribe, polly, textract, kendra,"
                + " comprehend-medical, transcribe-medical, healthscribe")
        .restingOn("customization.need");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DOMAIN_LABELS", "FINE_TUNING"})
  void other_needs_are_not_what_the_customization_rule_asks(CustomizationNeed need) {
    rule("R1-22").given(need(need)).staysSilent();
  }

  @ParameterizedTest
  @EnumSource(names = {"CONTINUED_PRETRAINING", "MODEL_SURGERY"})
  void inner_workings_go_beyond_every_service(CustomizationNeed need) {
    rule("R1-23")
        .given(need(need))
        .fires()
        .because(need.term() + " goes beyond what an AI service")
        .restingOn("customization.need");
  }

  @ParameterizedTest
  @EnumSource(names = {"CONTINUED_PRETRAINING", "MODEL_SURGERY"})
  void inner_workings_leave_bedrock_and_up(CustomizationNeed need) {
    assertThat(leftBy("R1-23", need(need)))
        .startsWith("bedrock", "bedrock-data-automation", "bedrock-custom-model-import")
        .endsWith("script-mode", "byoc");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CONTINUED_PRETRAINING", "MODEL_SURGERY"})
  void lighter_needs_do_not_touch_inner_workings(CustomizationNeed need) {
    rule("R1-23").given(need(need)).staysSilent();
  }

  @ParameterizedTest
  @CsvSource({"R1-22", "R1-23"})
  void an_unknown_need_excludes_no_service(String id) {
    rule(id).given(sentiment().customization(c -> c.domainCorpus(true))).staysSilent();
  }
}
