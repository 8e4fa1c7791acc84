package io.github.lowestrung.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.term.KnownNames;
import java.time.LocalDate;
import java.util.List;
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

  private static List<String> flaws(String text) {
    return Scenario.read("toy:ladder:1", "own", text).stream()
        .flatMap(scenario -> scenario.flaws().stream())
        .toList();
  }

  @Test
  void a_file_that_is_no_list_is_refused_with_its_name() {
    assertThatThrownBy(() -> Scenario.read("toy:ladder:1", "own", "[{id: a"))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("The scenarios (own) cannot be read");
    assertThatThrownBy(() -> Scenario.read("toy:ladder:1", "own", "{id: a}"))
        .hasMessageContaining("The scenarios (own) are not a list");
  }

  @Test
  void what_tries_nothing_says_so_with_file_and_line_and_the_others_are_read() {
    List<Scenario> scenarios =
        Scenario.read(
            "toy:ladder:1",
            "own",
            """
            - {id: good, workload: {task: ocr}, expect: {approach: stool}}
            - id: typo
              workload: {task: ocr}
              expct: {approach: stool}
            - {id: nothing, workload: {task: ocr}, expect: {}}
            - {workload: {task: ocr}, expect: {exluded: {}}}
            - {id: late, asOf: soon, workload: {task: ocr}, expect: {stages: {}}}
            - {id: empty}
            """);
    assertThat(scenarios).hasSize(6);
    assertThat(scenarios.get(0).flaws()).isEmpty();
    assertThat(scenarios.get(1).flaws())
        .containsExactly(
            "own.yaml:2 has (expct), which no scenario has; did you mean (expect)?",
            "own.yaml:2 expects nothing, so that it would pass whatever is decided");
    assertThat(scenarios.get(2).flaws())
        .singleElement()
        .asString()
        .startsWith("own.yaml:5 expects");
    assertThat(scenarios.get(3).flaws().get(0)).isEqualTo("own.yaml:6 needs an id and a workload");
    assertThat(scenarios.get(3).flaws().get(1))
        .contains("expects (exluded), which is not a known expectation", "(excluded)?");
    assertThat(scenarios.get(4).flaws().get(0)).contains("own.yaml:7", "(\"soon\")", "2026-11-23");
    assertThat(scenarios.get(5).flaws().get(0)).startsWith("own.yaml:8 needs");
    assertThatThrownBy(() -> scenarios.get(5).subject(new WorkloadReader(KnownNames.ANY)))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("own.yaml:8 needs an id and a workload");
  }

  @Test
  void a_list_for_stages_that_expects_nothing_of_one_is_a_flaw() {
    assertThat(flaws("[{id: a, workload: {task: ocr}, expect: {stages: {one: {}}}}]"))
        .containsExactly("own.yaml:1 expects nothing, so that it would pass whatever is decided");
  }
}
