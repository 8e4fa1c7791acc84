package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.leftBy;
import static io.github.lowestrung.rules.ladder.RuleReach.tasks;
import static io.github.lowestrung.rules.ladder.RuleReach.tasksOf;
import static io.github.lowestrung.rules.ladder.RuleReach.workload;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.choice.Decisions;
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
      delimiter = '|',
      textBlock =
          """
          R1-01 | IMAGE_LABELING             | Amazon Rekognition, paid per use, with nothing to train         | rekognition
          R1-02 | SENTIMENT_ANALYSIS         | Amazon Comprehend, paid per use, with nothing to train          | comprehend
          R1-03 | TRANSLATION                | Amazon Translate, paid per use, with nothing to train           | translate
          R1-04 | SPEECH_TO_TEXT             | Amazon Transcribe, paid per use, with nothing to train          | transcribe
          R1-05 | TEXT_TO_SPEECH             | Amazon Polly, paid per use, with nothing to train               | polly
          R1-06 | OCR                        | Amazon Textract, paid per use, with nothing to train            | textract
          R1-07 | TIME_SERIES_FORECASTING    | Amazon Forecast, which trains predictors                        | forecast
          R1-08 | RECOMMENDATION             | Amazon Personalize, which trains on the caller's interactions   | personalize
          R1-09 | ENTERPRISE_SEARCH          | Amazon Kendra, with nothing to train; its index is billed by the hour | kendra
          R1-11 | MEDICAL_ENTITY_RECOGNITION | Amazon Comprehend Medical, paid per use                         | comprehend-medical
          R1-13 | MEDICAL_TRANSCRIPTION      | Amazon Transcribe Medical, paid per use                         | transcribe-medical
          R1-15 | CLINICAL_NOTES             | AWS HealthScribe, paid per use                                  | healthscribe
          R1-16 | CALL_ANALYTICS             | Amazon Transcribe Call Analytics, paid per use                  | transcribe
          R1-18 | SCRIPTED_DIALOGUE          | Amazon Lex, which learns from intents                           | lex
          """)
  void a_service_is_nominated_for_what_is_in_its_scope(
      String id, Task task, String service, String approach) {
    rule(id)
        .given(Workload.of(task))
        .fires()
        .because(task.term() + " is within the scope of " + service)
        .so("nominates " + approach)
        .restingOn("task");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          R1-01, IMAGE_LABELING CONTENT_MODERATION FACE_DETECTION FACE_RECOGNITION \
                 CELEBRITY_RECOGNITION FACE_LIVENESS TEXT_IN_IMAGE LOGO_DETECTION OBJECT_DETECTION
          R1-02, SENTIMENT_ANALYSIS KEY_PHRASE_EXTRACTION ENTITY_RECOGNITION LANGUAGE_DETECTION \
                 SYNTAX_ANALYSIS TOPIC_MODELING PII_DETECTION TEXT_MODERATION
          R1-03, TRANSLATION
          R1-04, SPEECH_TO_TEXT
          R1-05, TEXT_TO_SPEECH
          R1-06, OCR FORM_EXTRACTION DOCUMENT_UNDERSTANDING EXPENSE_EXTRACTION \
                 ID_DOCUMENT_EXTRACTION
          R1-07, TIME_SERIES_FORECASTING
          R1-08, RECOMMENDATION
          R1-09, ENTERPRISE_SEARCH
          R1-11, MEDICAL_ENTITY_RECOGNITION
          R1-13, MEDICAL_TRANSCRIPTION
          R1-15, CLINICAL_NOTES
          R1-16, CALL_ANALYTICS
          R1-18, SCRIPTED_DIALOGUE
          """)
  void a_service_is_nominated_for_its_tasks_and_no_other(String id, String cell) {
    assertThat(tasksOf(id)).containsExactlyInAnyOrder(tasks(cell));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "R1-01, IMAGE_LABELING FACE_DETECTION",
    "R1-02, SENTIMENT_ANALYSIS LANGUAGE_DETECTION",
    "R1-06, OCR FORM_EXTRACTION",
    "R1-11, MEDICAL_ENTITY_RECOGNITION PII_DETECTION",
    "R1-13, MEDICAL_TRANSCRIPTION SPEECH_TO_TEXT",
    "R1-15, CLINICAL_NOTES MEDICAL_TRANSCRIPTION",
    "R1-16, CALL_ANALYTICS SENTIMENT_ANALYSIS SUMMARIZATION"
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
    "R1-09, ENTERPRISE_SEARCH QUESTION_ANSWERING",
    "R1-11, MEDICAL_ENTITY_RECOGNITION TRANSLATION",
    "R1-13, MEDICAL_TRANSCRIPTION TRANSLATION",
    "R1-15, CLINICAL_NOTES TRANSLATION",
    "R1-16, CALL_ANALYTICS TRANSLATION",
    "R1-18, SCRIPTED_DIALOGUE CONVERSATION"
  })
  void a_service_is_not_nominated_for_half_of_the_tasks(String id, String cell) {
    rule(id).given(workload(cell)).staysSilent();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          R1-10 | {task: content-moderation, data: {modality: text}}                     | finds toxic content             | comprehend         | data.modality
          R1-10 | {task: [content-moderation, sentiment-analysis], data: {modality: text}} | finds toxic content           | comprehend         | data.modality
          R1-12 | {task: entity-recognition, data: {domain: medical}}                    | clinical text                   | comprehend-medical | data.domain
          R1-12 | {task: pii-detection, data: {sensitive: [pii, phi]}}                   | clinical text                   | comprehend-medical | data.sensitive
          R1-14 | {task: speech-to-text, data: {domain: medical}}                        | speech-to-text of the domain medical | transcribe-medical | data.domain
          R1-17 | {task: pii-detection, data: {modality: audio}}                         | pii-detection in audio          | transcribe         | data.modality
          R1-19 | {task: content-moderation, data: {modality: audio}}                    | which finds toxic speech        | transcribe         | data.modality
          R1-17 | {task: [speech-to-text, sentiment-analysis], data: {modality: audio}}  | Call Analytics judges the sentiment | transcribe     | data.modality
          """)
  void a_service_is_nominated_for_a_task_on_its_kind_of_data(
      String id, String document, String reason, String approach, String path) {
    rule(id)
        .given(document)
        .fires()
        .because(reason)
        .so("nominates " + approach)
        .restingOn(path, "task");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          R1-10 | {task: content-moderation, data: {modality: image}}
          R1-10 | {task: content-moderation}
          R1-10 | {task: text-moderation, data: {modality: text}}
          R1-10 | {task: [content-moderation, translation], data: {modality: text}}
          R1-12 | {task: entity-recognition, data: {domain: legal}}
          R1-12 | {task: entity-recognition, data: {sensitive: [pii]}}
          R1-12 | {task: entity-recognition}
          R1-12 | {task: sentiment-analysis, data: {domain: medical}}
          R1-14 | {task: speech-to-text, data: {domain: general}}
          R1-14 | {task: speech-to-text}
          R1-14 | {task: text-to-speech, data: {domain: medical}}
          R1-19 | {task: content-moderation, data: {modality: video}}
          R1-19 | {task: text-moderation}
          R1-19 | {task: [text-moderation, translation], data: {modality: audio}}
          R1-17 | {task: pii-detection, data: {modality: text}}
          R1-17 | {task: pii-detection}
          R1-17 | {task: speech-to-text, data: {modality: audio}}
          R1-17 | {task: [pii-detection, translation], data: {modality: audio}}
          """)
  void other_or_unknown_data_does_not_nominate_it(String id, String document) {
    rule(id).given(document).staysSilent();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: entity-recognition, data: {domain: medical}}                  | comprehend-medical
          {task: pii-detection, data: {sensitive: [phi]}}                      | comprehend-medical
          {task: speech-to-text, data: {domain: medical}}                      | transcribe-medical
          {task: [call-analytics, pii-detection], data: {modality: audio}}     | transcribe
          {task: face-liveness}                                                | rekognition
          {task: expense-extraction, data: {modality: image}}                  | textract
          {task: text-moderation, customization: {need: prompting}}            | comprehend
          {task: text-to-speech, customization: {need: terminology}}           | polly
          {task: text-to-speech, data: {domainSpecific: true}}                 | polly
          {task: translation, customization: {need: terminology}}              | translate-custom
          {task: medical-transcription, customization: {need: terminology}}    | transcribe-medical
          """)
  void the_service_of_the_domain_answers(String document, String approach) {
    assertThat(Decisions.approach(document)).isEqualTo(approach);
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
        .so("excludes rekognition, comprehend, translate, transcribe")
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
            "excludes rekognition, comprehend, translate, transcribe, textract, kendra,"
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
  @EnumSource(names = {"CONTINUED_PRETRAINING", "REINFORCEMENT", "DISTILLATION", "MODEL_SURGERY"})
  void inner_workings_go_beyond_every_service(CustomizationNeed need) {
    rule("R1-23")
        .given(need(need))
        .fires()
        .because(need.term() + " goes beyond what an AI service")
        .restingOn("customization.need");
  }

  @ParameterizedTest
  @EnumSource(names = {"CONTINUED_PRETRAINING", "REINFORCEMENT", "DISTILLATION", "MODEL_SURGERY"})
  void inner_workings_leave_bedrock_and_up(CustomizationNeed need) {
    assertThat(leftBy("R1-23", need(need))).startsWith("bedrock").endsWith("script-mode", "byoc");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CONTINUED_PRETRAINING", "REINFORCEMENT", "DISTILLATION", "MODEL_SURGERY"})
  void lighter_needs_do_not_touch_inner_workings(CustomizationNeed need) {
    rule("R1-23").given(need(need)).staysSilent();
  }

  @Test
  void general_entities_are_not_clinical() {
    rule("R1-24")
        .given("{task: entity-recognition, data: {domain: medical}}")
        .fires()
        .because("the domain is medical")
        .so("excludes comprehend")
        .restingOn("data.domain", "task");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: entity-recognition, data: {domain: legal}}
          {task: entity-recognition}
          {task: sentiment-analysis, data: {domain: medical}}
          """)
  void other_domains_and_tasks_leave_comprehend(String document) {
    rule("R1-24").given(document).staysSilent();
  }

  @Test
  void set_words_belong_to_the_custom_layer() {
    rule("R1-25")
        .given(need(CustomizationNeed.TERMINOLOGY))
        .fires()
        .because("in a set way (terminology)")
        .so("excludes translate, transcribe")
        .restingOn("customization.need");
  }

  @Test
  void a_voice_is_not_tuned() {
    rule("R1-26")
        .given(need(CustomizationNeed.FINE_TUNING))
        .fires()
        .because("Amazon Polly takes a lexicon")
        .so("excludes polly")
        .restingOn("customization.need");
  }

  @ParameterizedTest
  @CsvSource({
    "R1-25, FINE_TUNING",
    "R1-25, DOMAIN_LABELS",
    "R1-26, TERMINOLOGY",
    "R1-26, DOMAIN_LABELS"
  })
  void another_need_leaves_the_service(String id, CustomizationNeed need) {
    rule(id).given(need(need)).staysSilent();
  }

  @ParameterizedTest
  @CsvSource({"R1-22", "R1-23", "R1-25", "R1-26"})
  void an_unknown_need_excludes_no_service(String id) {
    rule(id).given(sentiment().customization(c -> c.domainCorpus(true))).staysSilent();
  }
}
