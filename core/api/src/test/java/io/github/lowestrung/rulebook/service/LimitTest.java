package io.github.lowestrung.rulebook.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rulebook.row.Certainty;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {

  @ParameterizedTest
  @CsvSource({
    "data.documentPages, 1,    ,      1 page",
    "data.documentPages, 2,    ,      2 pages",
    "data.mediaMinutes,  1,    ,      1 minute",
    "data.mediaMinutes,  1.5,  ,      1.5 minutes",
    "data.itemMb,        1,    ,      1 MB",
    "data.itemCharacters, 1,   bytes, 1 byte",
    "data.itemCharacters, 5000, ,     5000 characters",
    "data.itemCharacters, 5000, bytes, 5000 bytes",
    "data.rows,          1,    ,      1",
  })
  void an_amount_has_its_unit(String of, double most, String unit, String expected) {
    assertThat(limit(of, most, unit, List.of()).amount()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "en,    1000, 1000",
    "de,    1000, 1200",
    "vi,    1000, 1500",
    "el,    1500, 2000",
    "ja,    2000, 3000",
    "zh-TW, 2000, 3000",
    "sr,    1000, 2000",
    "qq,    1000, 1200",
  })
  void bytes_are_counted_by_script(String language, long least, long most) {
    Limit limit = limit("data.itemCharacters", 5000, "bytes", List.of());
    assertThat(limit.least(1000, List.of(language))).isEqualTo(least);
    assertThat(limit.highest(1000, List.of(language))).isEqualTo(most);
  }

  @Test
  void a_text_may_be_in_any_of_its_languages() {
    Limit limit = limit("data.itemCharacters", 5000, "bytes", List.of());
    assertThat(limit.least(1000, List.of("ja", "en"))).isEqualTo(1000);
    assertThat(limit.highest(1000, List.of("en", "ja"))).isEqualTo(3000);
  }

  @Test
  void characters_are_characters() {
    Limit limit = limit("data.itemCharacters", 5000, null, List.of());
    assertThat(limit.least(1000, List.of("ja"))).isEqualTo(1000);
    assertThat(limit.highest(1000, List.of("ja"))).isEqualTo(1000);
  }

  @Test
  void it_lacks_a_language_in_all_its_variants() {
    Limit limit = limit("data.itemCharacters", 5000, "bytes", List.of("en"));
    assertThat(limit.lacks(List.of("de", "fr"))).isTrue();
    assertThat(limit.lacks(List.of("de", "en-GB"))).isFalse();
    assertThat(limit("data.itemMb", 1, null, List.of()).lacks(List.of("de"))).isFalse();
  }

  private static Limit limit(String of, double most, String unit, List<String> without) {
    return new Limit(
        "saw",
        null,
        null,
        null,
        without,
        of,
        most,
        unit,
        false,
        Certainty.VERIFIED,
        "manual",
        LocalDate.of(2026, 11, 1));
  }
}
