package io.github.lowestrung.rules.platform;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextBytesRulesTest {

  private static final String LIVE = ", latency: {mode: real-time}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P-95 | sentiment-analysis |      | [ja]      | 2500   | 2501   | comprehend
          P-95 | sentiment-analysis |      | [ar]      | 3333   | 3334   | comprehend
          P-95 | translation        |      | [zh, th]  | 500000 | 500001 | translate
          P-96 | entity-recognition | live | [ko]      | 50000  | 50001  | comprehend
          P-96 | translation        | live | [el, ja]  | 66666  | 66667  | translate
          """)
  void what_a_text_certainly_takes_excludes(
      String id,
      String task,
      String live,
      String languages,
      long allowed,
      long beyond,
      String out) {
    Decision decision = Decisions.on(text(task, live, languages, beyond));
    assertThat(decision.find(out).orElseThrow().exclusions())
        .filteredOn(exclusion -> exclusion.rule().equals(id))
        .singleElement()
        .satisfies(
            exclusion -> {
              assertThat(exclusion.reason())
                  .startsWith(out + " takes at most ")
                  .contains(beyond + " characters of ", "take more in UTF-8");
              assertThat(exclusion.facts())
                  .extracting(Evidence::path)
                  .contains("data.itemCharacters", "data.languages", "task");
            });
    rule(id).given(text(task, live, languages, allowed)).staysSilent();
  }

  @Test
  void the_longest_text_may_be_in_any_of_the_languages() {
    rule("P-95").given(text("sentiment-analysis", null, "[ja, en]", 4000)).staysSilent();
    assertThat(Decisions.approach(text("sentiment-analysis", null, "[ja, en]", 4000)))
        .isEqualTo("comprehend");
  }

  @Test
  void a_limit_of_characters_counts_no_bytes() {
    rule("P-95").given(text("text-to-speech", null, "[ja]", 90000)).staysSilent();
    rule("P-96").given(text("text-to-speech", "live", "[ja]", 2900)).staysSilent();
    rule("P-102").given(text("text-to-speech", null, "[ja]", 90000)).staysSilent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P-102 | sentiment-analysis    |      | [ja] | 1666  | 1667  | comprehend takes at most 5000 bytes
          P-102 | sentiment-analysis    |      | [de] | 4166  | 4168  | may take more
          P-103 | key-phrase-extraction | live | [zh] | 33333 | 33334 | 100000 bytes in real time
          P-104 | translation           | live | [de] | 8333  | 8335  | unless one of the languages is en
          """)
  void what_a_text_may_take_cautions(
      String id,
      String task,
      String live,
      String languages,
      long allowed,
      long beyond,
      String why) {
    rule(id).given(text(task, live, languages, beyond)).fires().because(why).so("cautions");
    rule(id).given(text(task, live, languages, allowed)).staysSilent();
  }

  @Test
  void english_takes_a_byte_a_character() {
    rule("P-102").given(text("sentiment-analysis", null, "[en-GB]", 5000)).staysSilent();
  }

  @ParameterizedTest
  @CsvSource({"'[de, fr]', 10001", "'[ja, fr]', 10001", "'[ja, zh]', 5001"})
  void long_texts_are_translated_at_once_only_from_or_to_english(String languages, long beyond) {
    Decision decision = Decisions.on(text("translation", "live", languages, beyond));
    assertThat(decision.findRecommendation().orElseThrow().approach()).isEqualTo("bedrock");
    assertThat(decision.find("translate").orElseThrow().exclusions())
        .singleElement()
        .satisfies(
            exclusion -> {
              assertThat(exclusion.rule()).isEqualTo("P-100");
              assertThat(exclusion.reason())
                  .startsWith(
                      "translate takes at most 10000 bytes in real time where no language is en");
              assertThat(exclusion.facts())
                  .extracting(Evidence::path)
                  .contains("data.itemCharacters", "data.languages", "latency.mode");
            });
    assertThat(decision.find("translate-custom").orElseThrow().exclusions()).isNotEmpty();
    rule("P-100").given(text("translation", null, languages, beyond)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[de, en]", "[en-US, ja]", "[de]"})
  void english_or_a_language_of_which_the_other_is_unknown_excludes_nothing(String languages) {
    rule("P-100").given(text("translation", "live", languages, 30000)).staysSilent();
    rule("P-101").given(file(languages, 0.05)).staysSilent();
  }

  @Test
  void short_texts_are_translated_at_once_between_all_languages() {
    rule("P-100").given(text("translation", "live", "[de, fr]", 10000)).staysSilent();
    rule("P-101").given(file("[de, fr]", 0.01)).staysSilent();
    assertThat(Decisions.on(file("[de, fr]", 0.02)).find("translate").orElseThrow().exclusions())
        .singleElement()
        .satisfies(
            exclusion ->
                assertThat(exclusion.reason())
                    .startsWith(
                        "translate takes at most 0.01 MB in real time where no language is en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-95", "P-96", "P-100", "P-101", "P-102", "P-103", "P-104"})
  void what_is_not_stated_excludes_and_cautions_nothing(String id) {
    rule(id)
        .given("{task: translation, data: {itemCharacters: 9000, itemMb: 0.05}" + LIVE + "}")
        .staysSilent();
    rule(id).given("{task: translation, data: {languages: [ja, zh]}" + LIVE + "}").staysSilent();
    rule(id).given("{task: translation}").staysSilent();
  }

  private static String file(String languages, double mb) {
    return "{task: translation, data: {languages: %s, itemMb: %s}%s}"
        .formatted(languages, mb, LIVE);
  }

  private static String text(String task, String live, String languages, long characters) {
    return "{task: %s, data: {languages: %s, itemCharacters: %d}%s}"
        .formatted(task, languages, characters, live == null ? "" : LIVE);
  }
}
