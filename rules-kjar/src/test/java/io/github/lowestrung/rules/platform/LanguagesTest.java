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
          pii-detection         | [de]         | comprehend        | de         | API model of Amazon Comprehend
          pii-detection         | [en, de, fr] | comprehend        | de, fr     | API model of Amazon Comprehend
          syntax-analysis       | [ja]         | comprehend        | ja         | API model of Amazon Comprehend
          key-phrase-extraction | [nl]         | comprehend        | nl         | developer guide, edition of June 2023
          topic-modeling        | [ko, en]     | comprehend        | ko         | developer guide, edition of June 2023
          sentiment-analysis    | [ko]         | comprehend-custom | ko         | API model of Amazon Comprehend
          entity-recognition    | [de, hi, ar] | comprehend-custom | hi, ar     | API model of Amazon Comprehend
          text-classification   | [sw]         | comprehend-custom | sw         | API model of Amazon Comprehend
          speech-to-text        | [yo]         | transcribe        | yo         | LanguageCode of software.amazon.awssdk:transcribe
          text-to-speech        | [th, en]     | polly             | th         | LanguageCode of software.amazon.awssdk:polly
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
          speech-to-text        | [sw, no, zh-HK]
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
    "speech-to-text, pt-BR",
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
        .because("comprehend does not support fr (API model")
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
          ocr                    | [ja]              | ja
          form-extraction        | [en, sv, fi]      | sv, fi
          document-understanding | [zh-TW]           | zh-TW
          """)
  void what_is_known_second_hand_is_cautioned_and_excludes_nothing(
      String task, String languages, String unknown) {
    rule("P-21")
        .given(spoken(task, languages))
        .fires()
        .because("for " + task + ", textract may not support " + unknown + " (")
        .because("which these are is not verified, data of 20")
        .so("cautions")
        .restingOn("data.languages", "task");
    rule("P-20").given(spoken(task, languages)).staysSilent();
    assertThat(Decisions.approach(spoken(task, languages))).isEqualTo("textract");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: ocr, data: {languages: [de, en, es, fr, it, pt]}}",
        "{task: ocr, data: {languages: [pt-BR]}}",
        "{task: ocr, data: {languages: [ja]}, offered: [script-mode]}",
        "{task: ocr, data: {languages: [ja]}, offered: [polly]}",
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
