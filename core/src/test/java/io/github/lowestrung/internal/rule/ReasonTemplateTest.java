package io.github.lowestrung.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.Modality;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTemplateTest {

  private static final Map<String, Object> VALUES =
      Map.of(
          "data.rows",
          1_000_000_000L,
          "data.sizeGb",
          1e9,
          "data.modality",
          Modality.VIDEO,
          "data.languages",
          List.of("en", "de"),
          "$share",
          1.0 / 3,
          "$kinds",
          List.of(Modality.VIDEO, 2.5, "x"),
          "$name",
          "a stool");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          it is so;                                      it is so
          {$name};                                       a stool
          {$name} holds {data.rows} rows;                a stool holds 1000000000 rows
          the size is {data.sizeGb};                     the size is 1000000000
          {data.modality} in {data.languages};           video in en, de
          a share of {$share}, {$kinds};                 a share of 0.33, video, 2.5, x
          {$name}{$name};                                a stoola stool
          an empty place {} stays;                       an empty place {} stays
          """)
  void places_are_filled(String template, String reason) {
    assertThat(new ReasonTemplate(template).fill(VALUES::get)).isEqualTo(reason);
  }

  @Test
  void places_are_named_in_their_order() {
    assertThat(new ReasonTemplate("{$b} is over {data.rows}, not {$b}").places())
        .containsExactly("$b", "data.rows", "$b");
    assertThat(new ReasonTemplate("it is so").places()).isEmpty();
  }

  @Test
  void a_place_without_a_value_is_refused() {
    ReasonTemplate template = new ReasonTemplate("{$name} of {data.sparse}");
    assertThatThrownBy(() -> template.fill(VALUES::get))
        .isInstanceOf(RulebookException.class)
        .hasMessage(
            "The reason's place {data.sparse} has no value in this match."
                + " Maybe the rule's conditions do not read that field.");
  }
}
