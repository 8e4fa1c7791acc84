package io.github.lowestrung.internal.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.toy.ToyWorkshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules conclude is put in the order of the ladder, and what is in the way is relaxed. */
class DecisionAssemblerTest {

  @TempDir static Path root;
  private static ToyWorkshop workshop;

  @BeforeAll
  static void load() throws IOException {
    workshop = ToyWorkshop.in(root);
  }

  private static Decision decide(String workload) {
    return workshop.advisor().decide(workshop.advisor().reader().read(workload), ToyWorkshop.TODAY);
  }

  private static List<String> statuses(Decision decision) {
    return decision.ladder().stream()
        .flatMap(rung -> rung.approaches().stream())
        .map(
            a ->
                a.approach()
                    + " "
                    + a.status()
                    + a.exclusions().stream().map(e -> " " + e.rule()).toList())
        .toList();
  }

  @Test
  void every_approach_has_its_status() {
    Decision decision = decide("{task: ocr, data: {sizeGb: 200}, training: {automl: false}}");
    assertThat(statuses(decision))
        .containsExactly("stool EXCLUDED[ X-01,  X-03]", "bench RECOMMENDED[]", "ladder VIABLE[]");
    assertThat(decision.ladder())
        .extracting(rung -> rung.name() + " " + rung.status())
        .containsExactly("Floor RECOMMENDED", "Wall VIABLE");
    assertThat(statuses(decide("{task: clustering, data: {sizeGb: 200}}")))
        .containsExactly(
            "stool NOT_APPLICABLE[ X-01]", "bench NOT_APPLICABLE[]", "ladder RECOMMENDED[]");
    assertThat(decide("{task: clustering}").ladder())
        .extracting(rung -> rung.status().name())
        .containsExactly("NOT_APPLICABLE", "RECOMMENDED");
  }

  @Test
  void a_rung_where_nobody_stands_says_why() {
    assertThat(decide("{task: clustering}").ladder())
        .extracting(rung -> rung.note())
        .containsExactly("no seat is for clustering", null);
    assertThat(decide("{task: clustering}").toJson()).contains("no seat is for clustering");
    assertThat(decide("{task: ocr}").ladder()).allMatch(rung -> rung.note() == null);
  }

  @Test
  void what_else_would_do_is_named_with_its_rung() {
    assertThat(decide("{task: ocr}").alternatives())
        .extracting(a -> a.approach() + " " + a.rung())
        .containsExactly("bench 1.0", "ladder 2.0");
    assertThat(decide("{task: clustering}").alternatives()).isEmpty();
  }

  @Test
  void a_recommendation_says_why_and_how() {
    var recommended = decide("{task: ocr, data: {modality: video, rows: 600}}").recommendation();
    assertThat(recommended.approach()).isEqualTo("ladder");
    assertThat(recommended.name()).isEqualTo("A ladder");
    assertThat(recommended.configuration()).containsOnlyKeys("glue").containsValue("slow");
    assertThat(recommended.because())
        .extracting(r -> r.rule())
        .containsExactly("R-03", "L-01", "L-03", "S-02");
    assertThat(recommended.guidance()).containsExactly("climb with care");
  }

  @Test
  void a_soft_exclusion_keeps_in_reserve_what_nothing_else_can_do() {
    Decision decision = decide("{task: ocr, training: {automl: false}, offered: [stool]}");
    assertThat(decision.recommendation().approach()).isEqualTo("stool");
    assertThat(decision.cautions())
        .extracting(c -> c.rule() + " " + c.message())
        .containsExactly("W-01 something is only put off");
    assertThat(statuses(decision))
        .containsExactly(
            "stool RECOMMENDED[ X-03]", "bench EXCLUDED[ X-04]", "ladder EXCLUDED[ X-04]");
  }

  @Test
  void the_trail_is_sorted_by_stratum_and_rule() {
    assertThat(decide("{task: ocr, data: {rows: 600}}").trail())
        .extracting(t -> t.seq() + " " + t.rule() + " " + t.effects())
        .containsExactly(
            "1 C-01 [concludes heavy]",
            "2 R-01 [nominates stool]",
            "3 R-02 [nominates bench]",
            "4 R-03 [nominates ladder]",
            "5 X-02 [excludes stool, bench]",
            "6 L-01 [leaves standing ladder]",
            "7 L-03 [recommends ladder]",
            "8 G-01 [guides]",
            "9 G-02 [compares the rung with its neighbours]",
            "10 S-02 [sets glue = slow]",
            "11 U-01 [assumes data.sizeGb]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: ocr, offered: [stool], data: {sizeGb: 200}} | [data.sizeGb]=stool [offered]=bench
          {task: ocr, offered: [stool], data: {sizeGb: 200, rows: 600}} | [offered]=ladder [data.rows, data.sizeGb]=stool
          {task: clustering, offered: [stool]} | [offered]=ladder
          """)
  void where_nothing_is_viable_the_fewest_facts_in_the_way_are_named(
      String workload, String relaxations) {
    Decision decision = decide(workload);
    assertThat(decision.outcome()).isEqualTo(Outcome.NO_VIABLE_APPROACH);
    assertThat(decision.relaxations())
        .extracting(r -> r.change() + "=" + r.to())
        .containsExactly(relaxations.split(" (?=\\[)"));
    assertThat(decide("{task: ocr}").relaxations()).isEmpty();
  }

  @Test
  void the_chosen_rung_is_compared_with_its_neighbours() {
    var floor = decide("{task: ocr}").recommendation().tradeOff();
    assertThat(floor.below()).isNull();
    assertThat(floor.above().name()).isEqualTo("A ladder");
    assertThat(floor.text())
        .contains("Climbing to A ladder would mean 2 times as much to operate and some effort")
        .doesNotContain("Against");
    var wall = decide("{task: clustering}").recommendation().tradeOff();
    assertThat(wall.above()).isNull();
    assertThat(wall.text())
        .contains("Against Floor: 2 times as much to operate, some instead of no effort.")
        .doesNotContain("Climbing");
    var alone = decide("{task: ocr, offered: [stool]}").recommendation().tradeOff();
    assertThat(alone.above()).isNull();
    assertThat(alone.below()).isNull();
  }
}
