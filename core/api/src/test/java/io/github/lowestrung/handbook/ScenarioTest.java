package io.github.lowestrung.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.rulebook.RulebookException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ScenarioTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void a_scenario_lends_its_workload_its_id() {
    Scenario scenario =
        Scenario.read("toy:ladder:1", "own", "[{id: a, covers: [L1], workload: {task: ocr}}]")
            .get(0);
    assertThat(scenario.workload()).isEqualTo("{\"task\":\"ocr\",\"id\":\"a\"}");
    assertThat(scenario.covers()).containsExactly("L1");
    assertThat(scenario.rulebook()).isEqualTo("toy:ladder:1");
    assertThat(scenario).hasToString("own a");
  }

  @Test
  void a_scenario_may_have_a_date_of_its_own() {
    assertThat(
            Scenario.read("toy:ladder:1", "own", "[{id: a, workload: {task: ocr}}]")
                .get(0)
                .date(TODAY))
        .isEqualTo(TODAY);
    assertThat(
            Scenario.read(
                    "toy:ladder:1", "own", "[{id: a, asOf: 2024-01-31, workload: {task: ocr}}]")
                .get(0)
                .date(TODAY))
        .isEqualTo(LocalDate.of(2024, 1, 31));
  }

  @Test
  void what_is_no_scenario_is_refused_with_its_file() {
    assertThatThrownBy(() -> Scenario.read("toy:ladder:1", "own", "[{id: a}]"))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("the file (own) needs an id and a workload: {\"id\":\"a\"}");
    assertThatThrownBy(() -> Scenario.read("toy:ladder:1", "own", "[{id: a"))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("The scenarios (own) cannot be read");
    assertThatThrownBy(() -> Scenario.read("toy:ladder:1", "own", "{id: a}"))
        .hasMessageContaining("The scenarios (own) are not a list");
    assertThatThrownBy(
            () ->
                Scenario.read(
                    "toy:ladder:1", "own", "[{id: a, asOf: soon, workload: {task: ocr}}]"))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("'soon'");
  }

  @Test
  void an_expectation_that_nobody_compares_is_refused() {
    assertThatThrownBy(
            () ->
                Scenario.read(
                    "toy:ladder:1",
                    "own",
                    "[{id: a, workload: {task: ocr}, expect: {exluded: {}}}]"))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining(
            "The scenario (own a) expects (exluded), which is not a known expectation");
  }
}
