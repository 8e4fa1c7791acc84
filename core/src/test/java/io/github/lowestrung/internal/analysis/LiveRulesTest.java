package io.github.lowestrung.internal.analysis;

import static io.github.lowestrung.drl.Conclusions.caution;
import static io.github.lowestrung.drl.Conclusions.conclude;
import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.drl.Conclusions.guide;
import static io.github.lowestrung.drl.Conclusions.nominate;
import static io.github.lowestrung.toy.ToyAnalysis.ids;
import static io.github.lowestrung.toy.ToyRule.concept;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.toy.ToyAnalysis;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Proposal;
import io.github.lowestrung.workload.Tasks;
import java.util.List;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule lives when its conditions can hold and what it asks for can be concluded. */
class LiveRulesTest {

  private static final Condition<Dataset> MANY =
      that("rows > 5", d -> d.rows() != null && d.rows() > 5);
  private static final Condition<Dataset> FEW =
      that("rows < 2", d -> d.rows() != null && d.rows() < 2);

  private static Condition<Concept> named(String name) {
    return that("name == \"" + name + "\"", c -> c.name().equals(name));
  }

  private static List<String> living(ToyAnalysis analysis) {
    LiveRules live = analysis.live();
    return analysis.rules().keySet().stream().filter(id -> live.fires(analysis.rule(id))).toList();
  }

  @Test
  void a_rule_that_contradicts_itself_never_fires() {
    ToyAnalysis analysis =
        ToyAnalysis.of(
            rule("A-01").each(Dataset.class, MANY).each(Dataset.class, FEW).then(c -> {}),
            rule("A-02").each(Dataset.class, MANY).not(Dataset.class, FEW).then(c -> {}));
    LiveRules live = analysis.live();

    assertThat(living(analysis)).containsExactly("A-02");
    assertThat(live.contradiction(analysis.rule("A-01")))
        .extracting(pattern -> pattern.step())
        .containsExactly(analysis.step("A-01", 0), analysis.step("A-01", 1));
    assertThat(live.contradiction(analysis.rule("A-02"))).isEmpty();
  }

  @Test
  void a_rule_that_asks_for_what_nobody_concludes_never_fires() {
    ToyAnalysis analysis =
        ToyAnalysis.of(
            concept("C-01").each(Dataset.class, MANY).then(c -> conclude(c, "heavy")),
            concept("C-02")
                .each(Dataset.class, MANY)
                .each(Dataset.class, FEW)
                .then(c -> conclude(c, "odd")),
            rule("A-01").each(Concept.class, named("heavy")).then(c -> {}),
            rule("A-02").each(Concept.class, named("odd")).then(c -> {}),
            rule("A-03").exists(Concept.class, named("light")).then(c -> {}),
            rule("A-04").not(Concept.class, named("light")).then(c -> {}),
            rule("A-05")
                .each(Concept.class, named("heavy"))
                .each(Concept.class, named("odd"))
                .then(c -> {}));
    LiveRules live = analysis.live();

    assertThat(living(analysis)).containsExactly("C-01", "A-01", "A-04");
    assertThat(live.missing(analysis.rule("A-02"))).containsExactly(analysis.step("A-02", 0));
    assertThat(live.missing(analysis.rule("A-03"))).containsExactly(analysis.step("A-03", 0));
    assertThat(live.missing(analysis.rule("A-05"))).containsExactly(analysis.step("A-05", 1));
    assertThat(live.missing(analysis.rule("A-04"))).isEmpty();
    assertThat(live.missing(analysis.rule("A-01"))).isEmpty();
  }

  @Test
  void life_is_handed_on_whatever_the_order_of_the_rules() {
    ToyAnalysis analysis =
        ToyAnalysis.of(
            concept("C-03").each(Concept.class, named("two")).then(c -> conclude(c, "three")),
            concept("C-02").each(Concept.class, named("one")).then(c -> conclude(c, "two")),
            concept("C-01").each(Dataset.class, MANY).then(c -> conclude(c, "one")),
            concept("C-04").each(Concept.class, named("five")).then(c -> conclude(c, "four")),
            concept("C-05").each(Concept.class, named("four")).then(c -> conclude(c, "five")));
    assertThat(living(analysis)).containsExactly("C-03", "C-02", "C-01");
  }

  @Test
  void what_is_concluded_later_comes_too_late() {
    ToyAnalysis analysis =
        ToyAnalysis.of(
            concept("C-01").each(Candidate.class).then(c -> conclude(c, "served")),
            rule("R-01", "rung", "nominate").each(Tasks.class).then(c -> nominate(c, "stool")),
            rule("X-01").each(Candidate.class).then(c -> {}));
    assertThat(living(analysis)).containsExactly("R-01", "X-01");
    assertThat(LiveRules.inTime(analysis.rule("R-01"), analysis.rule("X-01"))).isTrue();
    assertThat(LiveRules.inTime(analysis.rule("R-01"), analysis.rule("R-01"))).isTrue();
    assertThat(LiveRules.inTime(analysis.rule("R-01"), analysis.rule("C-01"))).isFalse();
  }

  @Test
  void rows_of_tables_are_not_concluded() {
    ToyAnalysis analysis =
        ToyAnalysis.of(
            rule("A-01")
                .binding(Ladder.class, Ladder.class, "$ladder", ladder -> ladder)
                .from(Rung.class, "$ladder", Ladder::rungs)
                .from(Concept.class, "$ladder", ladder -> List.of(), named("light"))
                .then(c -> {}));
    assertThat(living(analysis)).containsExactly("A-01");
  }

  @Test
  void patterns_on_one_fact_are_taken_together_by_class() {
    ToyAnalysis analysis =
        ToyAnalysis.of(
            rule("A-01")
                .each(Dataset.class, MANY)
                .each(Concept.class, named("heavy"))
                .not(Dataset.class, FEW)
                .each(Tasks.class)
                .then(c -> {}));
    assertThat(LiveRules.single(analysis.rule("A-01")))
        .containsOnlyKeys(Dataset.class, Tasks.class)
        .satisfies(
            single ->
                assertThat(single.get(Dataset.class))
                    .extracting(pattern -> pattern.step())
                    .containsExactly(analysis.step("A-01", 0), analysis.step("A-01", 2)));
  }

  private static final Rule STOOL =
      rule("X-01").each(Dataset.class, MANY).then(c -> exclude(c, "stool"));
  private static final Rule BENCH =
      rule("X-02")
          .with("strength", "soft")
          .each(Tasks.class)
          .then(c -> exclude(c, "bench", "ladder"));
  private static final Rule SOME =
      rule("X-03")
          .binding(Proposal.class, "$approach", Proposal::approach)
          .then("$approach", (c, approach) -> exclude(c, approach));
  private static final Rule BROKEN =
      rule("X-04")
          .each(Tasks.class)
          .then(
              c -> {
                throw new IllegalStateException("broken");
              });

  private static Condition<Excluded> about(String words) {
    String asked = words.replaceAll("^[^\"]*\"?|\".*$", "");
    boolean wanted = !words.startsWith("!");
    return that(
        words,
        excluded ->
            switch (words.replaceAll("^!|[ (.].*", "")) {
              case "covers" -> excluded.covers(asked) == wanted;
              case "restsOn" -> excluded.restsOn(asked) == wanted;
              case "strength" -> excluded.strength() == Strength.SOFT;
              case "approaches" -> excluded.approaches().size() > 1;
              default -> false;
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          covers("stool");                X-01 X-03 X-04
          covers("ladder");               X-02 X-03 X-04
          covers("sofa");                 X-04
          !covers("stool");               X-02 X-03 X-04
          restsOn("data.rows");           X-01 X-04
          restsOn("task");                X-02 X-04
          !restsOn("data.rows");          X-01 X-02 X-03 X-04
          strength == Strength.SOFT;      X-02 X-04
          approaches.size() > 1;          X-02 X-03 X-04
          finding == null;                X-01 X-02 X-03 X-04
          """)
  void an_exclusion_comes_from_those_who_may_exclude_so(String condition, String givers) {
    Rule asking =
        rule("G-01", "guidance", "advise")
            .each(Excluded.class, about(condition))
            .then(c -> guide(c));
    ToyAnalysis analysis = ToyAnalysis.of(STOOL, BENCH, SOME, BROKEN, asking);
    assertThat(ids(analysis.live().givers(analysis.step("G-01", 0), giver -> true)))
        .containsExactly(givers.split(" "));
  }

  @Test
  void givers_are_looked_for_among_some() {
    Rule asking = rule("G-01", "guidance", "advise").each(Excluded.class).then(c -> caution(c));
    ToyAnalysis analysis = ToyAnalysis.of(STOOL, BENCH, asking);
    CompiledRule bench = analysis.rule("X-02");
    assertThat(analysis.live().givers(analysis.step("G-01", 0), giver -> giver == bench))
        .containsExactly(bench);
  }
}
