package io.github.lowestrung.rules.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.rules.choice.Decisions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeTest {

  private static final LocalDate CHECKED = TablesTest.oldest();

  @ParameterizedTest
  @ValueSource(ints = {181, 365})
  void tables_that_have_aged_are_cautioned(int days) {
    assertThat(firings("P-70", "{task: regression}", CHECKED.plusDays(days)))
        .singleElement()
        .satisfies(
            trailEntry -> {
              assertThat(trailEntry.reason())
                  .isEqualTo(
                      "the tables of the platform were checked on "
                          + CHECKED
                          + ", "
                          + days
                          + " days before the date of the decision");
              assertThat(trailEntry.effects()).containsExactly("cautions");
              assertThat(trailEntry.facts()).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {-181, -365})
  void tables_younger_than_the_decision_are_cautioned(int days) {
    assertThat(firings("P-71", "{task: regression}", CHECKED.plusDays(days)))
        .singleElement()
        .satisfies(
            trailEntry -> {
              assertThat(trailEntry.reason())
                  .isEqualTo(
                      "the tables of the platform were checked on "
                          + CHECKED
                          + ", long after the date of the decision; only closings are dated back");
              assertThat(trailEntry.effects()).containsExactly("cautions");
              assertThat(trailEntry.facts()).isEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource({"P-70, 180", "P-70, 0", "P-70, -181", "P-71, -180", "P-71, 0", "P-71, 181"})
  void half_a_year_either_way_is_young_enough(String rule, int days) {
    assertThat(firings(rule, "{task: regression}", CHECKED.plusDays(days))).isEmpty();
  }

  @Test
  void the_age_is_cautioned_also_where_nothing_is_recommended() {
    String document = "{task: regression, offered: [polly]}";
    assertThat(firings("P-70", document, CHECKED.plusDays(181))).hasSize(1);
    assertThat(firings("P-71", document, CHECKED.minusDays(181))).hasSize(1);
  }

  @Test
  void the_caution_stands_in_the_decision() {
    assertThat(Decisions.on("{task: regression}", CHECKED.plusDays(181)).cautions())
        .anyMatch(caution -> caution.rule().equals("P-70"));
    assertThat(Decisions.on("{task: regression}", CHECKED.minusDays(181)).cautions())
        .anyMatch(caution -> caution.rule().equals("P-71"));
  }

  private static List<TrailEntry> firings(String rule, String document, LocalDate asOf) {
    return Decisions.on(document, asOf).trail().stream()
        .filter(trailEntry -> trailEntry.rule().equals(rule))
        .toList();
  }
}
