package io.github.lowestrung.rules.platform;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.rules.choice.Decisions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pii-detection         | [de]         | comprehend        | de         | Amazon Comprehend developer guide, page supported-languages
          pii-detection         | [en, de, fr] | comprehend        | de, fr     | Amazon Comprehend developer guide, page supported-languages
          syntax-analysis       | [ja]         | comprehend        | ja         | Amazon Comprehend developer guide, page supported-languages
          key-phrase-extraction | [nl]         | comprehend        | nl         | Amazon Comprehend developer guide
          topic-modeling        | [ko, en]     | comprehend        | ko         | Amazon Comprehend developer guide
          sentiment-analysis    | [ko]         | comprehend-custom | ko         | Amazon Comprehend developer guide, page supported-languages
          entity-recognition    | [de, hi, ar] | comprehend-custom | hi, ar     | Amazon Comprehend developer guide, page supported-languages
          text-classification   | [sw]         | comprehend-custom | sw         | Amazon Comprehend developer guide, page supported-languages
          clinical-notes        | [de]         | healthscribe      | de         | MedicalScribeLanguageCode
          text-to-speech        | [th, en]     | polly             | th         | botocore 1.43.107 polly
          """)
  void a_service_is_out_for_a_language_that_it_does_not_know(
      String task, String languages, String approach, String unknown, String source) {
    rule("P-20")
        .given(spoken(task, languages))
        .fires()
        .because("for " + task + ", " + approach + " does not support " + unknown + " (")
        .because(source)
        .because("data of 20")
        .so("excludes " + approach)
        .restingOn("data.languages", "task");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pii-detection         | [en, es]
          syntax-analysis       | [de, en, es, fr, it, pt]
          key-phrase-extraction | [ar, de, en, es, fr, hi, it, ja, ko, pt, zh, zh-TW]
          topic-modeling        | [en, sw]
          sentiment-analysis    | [de, pt]
          text-classification   | [it]
          call-analytics        | [ja, zh, ko]
          text-to-speech        | [ro, no, nb]
          regression            | [sw]
          translation           | [sw]
          """)
  void a_service_that_knows_them_all_stays(String task, String languages) {
    rule("P-20").given(spoken(task, languages)).staysSilent();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "syntax-analysis, pt-BR",
    "syntax-analysis, de-AT",
    "key-phrase-extraction, zh-TW",
    "key-phrase-extraction, zh-HK",
    "text-to-speech, zh-TW",
    "call-analytics, pt-BR",
  })
  void a_variant_is_known_where_its_language_is(String task, String variant) {
    rule("P-20").given(spoken(task, "[" + variant + "]")).staysSilent();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "pii-detection, pt-BR",
    "pii-detection, zh-TW",
    "syntax-analysis, zh-TW",
    "topic-modeling, zh-TW",
    "topic-modeling, zh-HK",
    "text-classification, zh-TW",
  })
  void a_variant_is_unknown_where_its_language_is(String task, String variant) {
    rule("P-20")
        .given(spoken(task, "[en, " + variant + "]"))
        .fires()
        .because("does not support " + variant + " (")
        .restingOn("data.languages", "task");
  }

  @Test
  void each_service_is_asked_for_itself() {
    assertThat(Decisions.on(spoken("sentiment-analysis", "[zh-TW, sw, pt-BR]")).trail())
        .filteredOn(trailEntry -> trailEntry.rule().equals("P-20"))
        .extracting(TrailEntry::reason)
        .satisfiesExactly(
            reason -> assertThat(reason).contains("comprehend does not support sw ("),
            reason ->
                assertThat(reason).contains("comprehend-custom does not support zh-TW, sw ("));
  }

  @Test
  void one_of_several_tasks_is_enough() {
    rule("P-20")
        .given("{task: [key-phrase-extraction, pii-detection], data: {languages: [fr]}}")
        .fires()
        .because("comprehend does not support fr (Amazon Comprehend")
        .so("excludes comprehend");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-20", "P-21"})
  void unknown_languages_exclude_and_caution_nothing(String id) {
    rule(id).given("{task: pii-detection, data: {modality: text}}").staysSilent();
    rule(id).given("{task: ocr}").staysSilent();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          translation    | [yo]  | P-20 | translate, translate-custom
          translation    | [qu]  | P-20 | translate, translate-custom
          translation    | [lb]  | P-20 | translate, translate-custom
          translation    | [so]  | P-20 |
          translation    | [cy]  | P-20 |
          speech-to-text | [yo]  | P-20 | bedrock-data-automation, transcribe, transcribe-custom
          speech-to-text | [mt]  | P-20 | bedrock-data-automation
          """)
  void the_service_and_its_custom_layer_know_the_same_languages(
      String task, String languages, String rule, String out) {
    assertThat(excluded(spoken(task, languages), rule))
        .containsExactlyInAnyOrder(out == null ? new String[0] : out.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: ocr, data: {languages: [ja]}}                                             | P-81 | textract
          {task: form-extraction, data: {languages: [en, ru]}}                             | P-81 | textract
          {task: form-extraction, data: {languages: [id]}}                                 | P-81 |
          {task: form-extraction, data: {languages: [vi], scripts: [latin]}}               | P-81 |
          {task: form-extraction, data: {languages: [ar], scripts: [arabic]}}              | P-81 |
          {task: form-extraction, data: {languages: [ar], scripts: [arabic]}}              | P-82 | textract
          {task: form-extraction, data: {scripts: [latin, cyrillic]}}                      | P-82 | textract
          {task: form-extraction, data: {scripts: [latin]}}                                | P-82 |
          {task: expense-extraction, data: {languages: [de], scripts: [latin]}}            | P-82 |
          {task: ocr, data: {languages: [de], handwritten: true}}                          | P-23 | textract, textract-adapters
          {task: ocr, data: {languages: [en], handwritten: true}}                          | P-23 |
          {task: ocr, data: {languages: [de], handwritten: false}}                         | P-23 |
          {task: speech-to-text, data: {languages: [mt]}, latency: {mode: real-time}}      | P-22 | transcribe, transcribe-custom
          {task: speech-to-text, data: {languages: [mt]}, latency: {mode: batch}}          | P-22 |
          {task: speech-to-text, data: {languages: [sv]}, latency: {mode: real-time}}      | P-22 |
          {task: call-analytics, data: {languages: [ja]}, latency: {mode: real-time}}      | P-22 | transcribe, transcribe-custom
          {task: text-classification, data: {modality: document, languages: [de]}}         | P-29 | comprehend-custom
          {task: text-classification, data: {modality: document, languages: [en]}}         | P-29 |
          {task: text-classification, data: {modality: text, languages: [de]}}             | P-29 |
          {task: sentiment-analysis, data: {modality: audio, languages: [sv]}}             | P-29 | transcribe
          {task: sentiment-analysis, data: {modality: audio, languages: [de]}}             | P-29 |
          {task: speech-to-text, data: {languages: [sv]}, customization: {need: fine-tuning}} | P-80 | transcribe-custom
          {task: speech-to-text, data: {languages: [hi]}, customization: {need: fine-tuning}} | P-80 |
          {task: speech-to-text, data: {languages: [sv]}, customization: {need: terminology}} | P-80 |
          {task: speech-to-text, data: {languages: [es-ES, en-IN]}, customization: {need: fine-tuning}} | P-80 | transcribe-custom
          {task: speech-to-text, data: {languages: [es-US, de-AT]}, customization: {need: fine-tuning}} | P-80 |
          {task: speech-to-text, data: {languages: [hi]}, customization: {need: fine-tuning}, latency: {mode: real-time}} | P-105 | transcribe-custom
          {task: speech-to-text, data: {languages: [hi]}, customization: {need: fine-tuning}, latency: {mode: batch}} | P-105 |
          {task: speech-to-text, data: {languages: [hi]}, latency: {mode: real-time}}      | P-105 |
          {task: speech-to-text, data: {languages: [ja]}, customization: {needs: [fine-tuning]}, latency: {mode: real-time}} | P-105 |
          {task: call-analytics, data: {languages: [pt-PT]}, latency: {mode: real-time}}   | P-22 | transcribe, transcribe-custom
          {task: call-analytics, data: {languages: [pt-BR, en-US]}, latency: {mode: real-time}} | P-22 |
          {task: call-analytics, data: {languages: [zh-TW]}}                               | P-20 | transcribe, transcribe-custom
          {task: pii-detection, data: {modality: audio, languages: [es-MX]}}               | P-29 | transcribe
          {task: pii-detection, data: {modality: audio, languages: [es-ES]}}               | P-29 |
          """)
  void a_row_holds_where_its_fact_is_stated(String document, String rule, String out) {
    assertThat(excluded(document, rule))
        .containsExactlyInAnyOrder(out == null ? new String[0] : out.split(", "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-22", "P-23", "P-29", "P-80", "P-105", "P-81", "P-82"})
  void what_is_not_stated_excludes_nothing(String id) {
    rule(id).given("{task: [ocr, speech-to-text, text-classification]}").staysSilent();
  }

  private static List<String> excluded(String document, String rule) {
    return Decisions.on(document).trail().stream()
        .filter(entry -> entry.rule().equals(rule))
        .flatMap(entry -> entry.effects().stream())
        .map(effect -> effect.replace("excludes ", ""))
        .toList();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ocr                    | [sv]          | sv
          form-extraction        | [en, sv, fi]  | sv, fi
          document-understanding | [nl]          | nl
          """)
  void letters_of_an_unlisted_language_are_cautioned_and_exclude_nothing(
      String task, String languages, String unknown) {
    rule("P-21")
        .given(spoken(task, languages))
        .fires()
        .because("for " + task + ", textract may not support " + unknown + " (")
        .so("cautions")
        .restingOn("data.languages", "task");
    rule("P-81").given(spoken(task, languages)).staysSilent();
    assertThat(Decisions.approach(spoken(task, languages))).isEqualTo("textract");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: ocr, data: {languages: [de, en, es, fr, it, pt]}}",
        "{task: ocr, data: {languages: [pt-BR]}}",
        "{task: ocr, data: {languages: [ja], scripts: [latin]}, offered: [script-mode]}",
        "{task: pii-detection, data: {languages: [de]}}",
        "{task: translation, data: {languages: [ja]}}"
      })
  void what_is_known_firmly_or_not_recommended_is_not_cautioned(String document) {
    rule("P-21").given(document).staysSilent();
  }

  @Test
  void a_language_that_comprehend_does_not_know_leads_to_bedrock() {
    for (String languages : List.of("[sw]", "[en, sw]")) {
      assertThat(Decisions.approach(spoken("sentiment-analysis", languages))).isEqualTo("bedrock");
    }
  }

  private static String spoken(String task, String languages) {
    return "{task: %s, data: {languages: %s}}".formatted(task, languages);
  }
}
