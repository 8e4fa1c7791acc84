package io.github.lowestrung.internal.explain;

import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Standing;
import io.github.lowestrung.explain.ConditionTrace;
import io.github.lowestrung.internal.reference.WorkingMemory;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyLadder;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.DatasetBuilder;
import io.github.lowestrung.workload.Expertise;
import io.github.lowestrung.workload.Team;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Of all attempts to match a rule, the one that comes furthest is told condition by condition. */
class ConditionTracerTest {

  private static final String NOT_KNOWN = " (not known, so it does not match)";

  private static final Condition<Candidate> NO_STOOL =
      that("approach != \"stool\"", c -> !c.approach().equals("stool"));
  private static final Condition<Candidate> SHORT =
      that("approach matches \".{5}\"", c -> c.approach().length() == 5);
  private static final Condition<Dataset> MANY = that("rows > 5", d -> d.rows() > 5);
  private static final Condition<Dataset> LABELED =
      that("labeled == true", d -> Boolean.TRUE.equals(d.labeled()));
  private static final Candidate STOOL = new Candidate("stool");
  private static final Candidate BENCH = new Candidate("bench");
  private static final Candidate LADDER = new Candidate("ladder");

  private static Dataset data(Long rows, Boolean labeled) {
    return DatasetBuilder.builder().rows(rows).labeled(labeled).build();
  }

  private static List<String> told(ToyRule rule, Object... facts) {
    WorkingMemory memory = new WorkingMemory();
    List.of(facts).forEach(memory::add);
    return ConditionTracer.conditions(CompiledRules.read(rule.then(c -> {})).shape(), memory)
        .stream()
        .map(ConditionTracerTest::told)
        .toList();
  }

  private static String told(ConditionTrace trace) {
    String saw =
        trace.saw().stream().map(ConditionTracerTest::told).collect(Collectors.joining(" "));
    String note = trace.note() == null ? "" : " (" + trace.note() + ")";
    return trace.condition() + ": " + trace.verdict() + " [" + saw + "]" + note;
  }

  private static String told(Evidence evidence) {
    return evidence.path() + "=" + evidence.value();
  }

  @Test
  void conditions_on_one_fact_are_told_each() {
    ToyRule rule = rule("A-01").each(Dataset.class, MANY, LABELED);
    assertThat(told(rule, data(9L, false)))
        .containsExactly(
            "Dataset( rows > 5 ): TRUE [data.rows=9]",
            "Dataset( labeled == true ): FALSE [data.labeled=false]");
  }

  @Test
  void what_is_not_known_neither_holds_nor_fails() {
    assertThat(told(rule("A-01").each(Dataset.class, MANY, LABELED), data(null, true)))
        .containsExactly(
            "Dataset( rows > 5 ): UNKNOWN [data.rows=null]" + NOT_KNOWN,
            "Dataset( labeled == true ): TRUE [data.labeled=true]");
    assertThat(told(rule("A-01").each(Dataset.class, LABELED)))
        .containsExactly("Dataset( labeled == true ): UNKNOWN [data.labeled=null]" + NOT_KNOWN);
    assertThat(told(rule("A-01").each(Candidate.class, NO_STOOL)))
        .containsExactly("Candidate( approach != \"stool\" ): FALSE [candidates=[]]");
  }

  @Test
  void a_formula_may_read_any_field() {
    Condition<Dataset> dense = that("dense()", d -> false);
    List<String> told = told(rule("A-01").each(Dataset.class, dense), data(9L, true));
    assertThat(told)
        .singleElement()
        .asString()
        .startsWith("Dataset( dense() ): UNKNOWN [")
        .contains("data.rows=9", "data.sizeGb=null");
  }

  @Test
  void of_several_facts_the_first_of_the_nearest_is_told() {
    ToyRule rule = rule("A-01").each(Candidate.class, SHORT, NO_STOOL).each(Dataset.class, MANY);
    assertThat(told(rule, STOOL, LADDER))
        .containsExactly(
            "Candidate( approach matches \".{5}\" ): TRUE [candidates=[ladder, stool]]",
            "Candidate( approach != \"stool\" ): FALSE [candidates=[ladder, stool]]",
            "Dataset( rows > 5 ): UNKNOWN [data.rows=null]" + NOT_KNOWN);
    ToyRule again = rule("A-01").each(Candidate.class, SHORT, NO_STOOL).each(Dataset.class, MANY);
    assertThat(told(again, STOOL, BENCH, data(1L, null)))
        .containsExactly(
            "Candidate( approach matches \".{5}\" ): TRUE [candidates=[bench, stool]]",
            "Candidate( approach != \"stool\" ): TRUE [candidates=[bench, stool]]",
            "Dataset( rows > 5 ): FALSE [data.rows=1]");
  }

  @Test
  void a_pattern_after_one_that_fails_is_told_by_itself() {
    ToyRule rule =
        rule("A-01")
            .each(Dataset.class, MANY)
            .each(Candidate.class, NO_STOOL, SHORT)
            .not(Team.class, that("mlExpertise == null", t -> t.mlExpertise() == null))
            .exists(Standing.class);
    assertThat(told(rule, data(1L, null), STOOL, BENCH, new Team(Expertise.EXPERT, null)))
        .containsExactly(
            "Dataset( rows > 5 ): FALSE [data.rows=1]",
            "Candidate( approach != \"stool\" ): TRUE [candidates=[bench, stool]]",
            "Candidate( approach matches \".{5}\" ): TRUE [candidates=[bench, stool]]",
            "not Team( mlExpertise == null ): TRUE [team.mlExpertise=expert]"
                + " (nothing known says otherwise)",
            "exists Standing(): FALSE [standing=[]]");
  }

  private static ToyRule joined() {
    return rule("A-01")
        .binding(Candidate.class, String.class, "$name", Candidate::approach, SHORT)
        .joined(Standing.class, "approach == $name", "$name", ConditionTracerTest::isNamed);
  }

  private static boolean isNamed(Standing standing, String name) {
    return standing.approach().equals(name);
  }

  @Test
  void a_condition_shows_the_variables_that_it_needs() {
    assertThat(told(joined(), STOOL, new Standing("ladder", 1, false)))
        .containsExactly(
            "Candidate( approach matches \".{5}\" ): TRUE [candidates=[stool]]",
            "Standing( approach == $name ): FALSE [standing=[ladder] $name=stool]");
    assertThat(
            told(
                joined(), STOOL, new Standing("ladder", 1, false), new Standing("stool", 2, false)))
        .last()
        .asString()
        .startsWith("Standing( approach == $name ): TRUE");
  }

  @Test
  void what_needs_a_variable_that_was_not_found_is_not_looked_at() {
    String nothing = " (an earlier condition left nothing to look at)";
    assertThat(told(joined(), LADDER, new Standing("ladder", 1, false)))
        .containsExactly(
            "Candidate( approach matches \".{5}\" ): FALSE [candidates=[ladder]]",
            "Standing( approach == $name ): UNKNOWN [standing=[ladder]]" + nothing);
    ToyRule negated =
        rule("A-01")
            .binding(Candidate.class, String.class, "$name", Candidate::approach, SHORT)
            .notJoined(Standing.class, "approach == $name", "$name", ConditionTracerTest::isNamed);
    assertThat(told(negated, LADDER))
        .last()
        .isEqualTo("not Standing( approach == $name ): UNKNOWN [standing=[]]" + nothing);
  }

  @Test
  void a_join_on_a_field_that_is_not_known_is_told_condition_by_condition() {
    ToyRule rule =
        rule("A-01")
            .binding(Dataset.class, Long.class, "$rows", Dataset::rows, LABELED)
            .joined(
                Standing.class,
                "place == $rows",
                "$rows",
                (standing, rows) -> rows != null && rows.equals(standing.place()));
    assertThat(told(rule, data(null, true), new Standing("stool", 2, false)))
        .containsExactly(
            "Dataset( labeled == true ): TRUE [data.labeled=true]",
            "Standing( place == $rows ): FALSE [standing=[stool]]");
  }

  @Test
  void rows_are_looked_at_where_their_table_was_found() {
    assertThat(told(onRungs(), ToyLadder.LADDER))
        .containsExactly(
            "Ladder(): TRUE []", "Rung( number > 2 ) from rows of the platform: FALSE []");
    assertThat(told(onRungs()))
        .containsExactly(
            "Ladder(): FALSE []",
            "Rung( number > 2 ) from rows of the platform: UNKNOWN []"
                + " (an earlier condition left nothing to look at)");
  }

  private static ToyRule onRungs() {
    return rule("A-01")
        .binding(Ladder.class, Ladder.class, "$ladder", ladder -> ladder)
        .<Rung, Ladder>from(
            Rung.class, "$ladder", Ladder::rungs, that("number > 2", rung -> rung.number() > 2));
  }
}
