package io.github.lowestrung.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.term.KnownNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private static List<Scenario> read(String text) {
    return Scenario.read("toy:ladder:1", "own", text);
  }

  private static List<String> flaws(String text) {
    return read(text).stream()
        .flatMap(scenario -> scenario.messages(scenario.flaws()).stream())
        .toList();
  }

  private static List<String> expecting(String expected) {
    return flaws("[{id: a, workload: {task: ocr}, expect: " + expected + "}]");
  }

  @Test
  void a_file_that_cannot_be_read_is_one_flaw_with_its_place_and_the_others_are_read() {
    Map<String, String> files = new TreeMap<>();
    files.put("broken", "- id: a\n  workload: {task: ocr\n  expect: {rung: 1}\n");
    files.put("empty", "# nothing\n");
    files.put("good", "- {id: a, workload: {task: ocr}, expect: {rung: 1}}\n");
    files.put("group", "{id: a}\n");
    List<Scenario> scenarios = Scenario.read("toy:ladder:1", files);

    assertThat(scenarios)
        .extracting(Scenario::toString)
        .containsExactly("broken in line 3", "empty in line 1", "good a", "group in line 1");
    assertThat(scenarios)
        .extracting(scenario -> String.join("\n", scenario.messages(scenario.flaws())))
        .satisfiesExactly(
            broken -> assertThat(broken).startsWith("broken.yaml:3:").contains("not YAML"),
            empty -> assertThat(empty).startsWith("empty.yaml:1:1 an empty document"),
            good -> assertThat(good).isEmpty(),
            group -> assertThat(group).startsWith("group.yaml:1:1 a group").contains("a list"));
    assertThatThrownBy(() -> scenarios.get(0).subject(new WorkloadReader(KnownNames.ANY)))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("broken.yaml:3:");
  }

  @Test
  void what_tries_nothing_says_so_with_file_and_line_and_the_others_are_read() {
    List<Scenario> scenarios =
        read(
            """
            - {id: good, workload: {task: ocr}, expect: {approach: stool}}
            - id: typo
              workload: {task: ocr}
              expct: {approach: stool}
            - {id: nothing, workload: {task: ocr}, expect: {}}
            - {workload: {task: ocr}, expect: {exluded: {}}}
            - {id: late, asOf: soon, workload: {task: ocr}, expect: {stages: {}}}
            - {id: empty}
            - just a text
            """);
    assertThat(scenarios)
        .extracting(scenario -> scenario.messages(scenario.flaws()))
        .satisfiesExactly(
            good -> assertThat(good).isEmpty(),
            typo ->
                assertThat(typo)
                    .singleElement()
                    .asString()
                    .startsWith("own.yaml:4:3 expct: the unknown field 'expct'")
                    .endsWith("did you mean 'expect'?"),
            nothing ->
                assertThat(nothing)
                    .singleElement()
                    .asString()
                    .startsWith("own.yaml:5:")
                    .contains("expect: nothing where an expectation"),
            nameless ->
                assertThat(nameless)
                    .hasSize(2)
                    .anyMatch(flaw -> flaw.startsWith("own.yaml:6:3 id: nothing"))
                    .anyMatch(flaw -> flaw.endsWith("did you mean 'excluded'?")),
            late ->
                assertThat(late)
                    .hasSize(2)
                    .anyMatch(flaw -> flaw.startsWith("own.yaml:7:20 asOf: the text 'soon'")),
            empty ->
                assertThat(empty)
                    .hasSize(2)
                    .allMatch(flaw -> flaw.startsWith("own.yaml:8:3 "))
                    .anyMatch(flaw -> flaw.contains("workload: nothing")),
            text ->
                assertThat(text).singleElement().asString().startsWith("own.yaml:9:3 the text"));
    assertThatThrownBy(() -> scenarios.get(5).subject(new WorkloadReader(KnownNames.ANY)))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("own.yaml:8:3 workload: nothing");
  }

  @Test
  void an_id_belongs_to_one_scenario_also_across_files() {
    String one = "- {id: a, workload: {task: ocr}, expect: {rung: 1}}\n";
    Map<String, String> files = new TreeMap<>(Map.of("first", one, "second", "\n" + one + one));
    assertThat(Scenario.read("toy:ladder:1", files))
        .flatExtracting(scenario -> scenario.messages(scenario.flaws()))
        .containsExactly(
            "second.yaml:2:8 id: 'a', which first.yaml:1 has where an id of its own was expected",
            "second.yaml:3:8 id: 'a', which first.yaml:1 has where an id of its own was expected");
  }

  @Test
  void what_is_expected_has_its_form() {
    for (String wrong :
        List.of(
            "{approach: {a: 1}}",
            "{approach: []}",
            "{approach: }",
            "{rung: three}",
            "{rung: '3'}",
            "{configuration: rag}",
            "{configuration: {usage: []}}",
            "{configuration: {usage: [{rag: true}]}}",
            "{excluded: [ocr]}",
            "{excluded: {}}",
            "{traps: []}",
            "{caution: maybe}",
            "{outcome: recommendd}",
            "{relaxations: [data.sizeGb]}",
            "{relaxations: []}",
            "{forbidden: {a: b}}",
            "[approach]",
            "bedrock")) {
      assertThat(expecting(wrong)).as(wrong).hasSize(1);
    }
    assertThat(expecting("{outcome: recommendd}").get(0)).endsWith("did you mean 'recommended'?");
    assertThat(
            expecting(
                "{caution: false, excluded: {stool: []}, traps: T1,"
                    + " configuration: {usage: [rag, fine-tuning], routing: null}}"))
        .isEmpty();
  }

  @Test
  void the_stages_of_a_pipeline_are_expected_one_by_one() {
    String pipeline = "[{id: a, workload: {stages: [{id: one, task: ocr}]}, expect: ";
    assertThat(flaws(pipeline + "{stages: {one: {}}}}]"))
        .singleElement()
        .asString()
        .contains("expect.stages.one: nothing");
    assertThat(flaws(pipeline + "{stages: {on: {rung: 1}}}}]"))
        .singleElement()
        .asString()
        .endsWith("did you mean 'one'?");
    assertThat(flaws(pipeline + "{rung: 1}}]")).singleElement().asString().contains("no stage");
    assertThat(flaws(pipeline + "{rung: 1, stages: {one: {rung: 1}}}}]")).hasSize(1);
    assertThat(flaws(pipeline + "{stages: {one: {stages: {one: {rung: 1}}}}}}]")).hasSize(1);
    assertThat(expecting("{stages: {one: {rung: 1}}}")).hasSize(1);
    assertThat(flaws(pipeline + "{stages: {one: {rung: 1}}}}]")).isEmpty();
  }

  @Test
  void a_workload_is_read_where_it_stands() {
    Scenario scenario =
        read("""
        - id: a
          workload:
            task: ocr
            data:
              sizeGbb: 5
              languages: [no]
          expect: {rung: 1}
        """)
            .get(0);
    assertThat(scenario.messages(scenario.flaws(new WorkloadReader(KnownNames.ANY))))
        .singleElement()
        .asString()
        .startsWith("own.yaml:5:7 workload.data.sizeGbb: the unknown field 'sizeGbb'")
        .endsWith("did you mean 'sizeGb'?");
  }
}
