package io.github.lowestrung.internal.analysis;

import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.Standing;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyRule.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionSemanticsTest {

  private static final Candidate STOOL = new Candidate("stool");
  private static final Condition<Candidate> BENCH =
      that("approach == \"bench\"", c -> c.approach().equals("bench"));
  private static final Condition<Candidate> SHORT =
      that("approach matches \".{5}\"", c -> c.approach().length() == 5);
  private static final Step JOINED =
      CompiledRules.read(
              rule("A-01")
                  .binding(Concept.class, "$name", Concept::name)
                  .joined(Candidate.class, "approach == $name", "$name", (c, name) -> false)
                  .then(c -> {}))
          .shape()
          .steps()
          .get(1);

  private static boolean mayHold(Step step, Object fact) {
    return ConditionSemantics.mayHold(step.tests().get(0), step, fact);
  }

  @Test
  void a_condition_with_a_variable_of_another_pattern_is_not_alone() {
    Step step = CompiledRules.step(Candidate.class, BENCH);
    assertThat(step.alone(step.tests().get(0))).isTrue();
    assertThat(JOINED.alone(JOINED.tests().get(0))).isFalse();
    assertThat(ConditionSemantics.settled(JOINED.tests().get(0), JOINED)).isFalse();
    assertThat(mayHold(JOINED, STOOL)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"place > 3", "finding == null", "toString() == \"x\"", "getFinding() != null"})
  void what_depends_on_how_a_conclusion_came_to_be_is_not_settled(String words) {
    Step step = CompiledRules.step(Standing.class, that(words, s -> false));
    assertThat(ConditionSemantics.settled(step.tests().get(0), step)).isFalse();
    assertThat(mayHold(step, new Standing("stool", 1, false))).isTrue();
  }

  @Test
  void a_settled_condition_holds_or_does_not() {
    Step bench = CompiledRules.step(Candidate.class, BENCH);
    assertThat(ConditionSemantics.settled(bench.tests().get(0), bench)).isTrue();
    assertThat(mayHold(bench, STOOL)).isFalse();
    assertThat(mayHold(bench, new Candidate("bench"))).isTrue();
  }

  @Test
  void a_condition_that_fails_may_hold() {
    Step step =
        CompiledRules.step(Excluded.class, that("covers(null)", e -> e.approaches().isEmpty()));
    assertThat(mayHold(step, new Excluded(null, null, null))).isTrue();
  }

  @Test
  void a_pattern_may_be_met_where_all_its_conditions_may_hold() {
    Step both = CompiledRules.step(Candidate.class, SHORT, BENCH);
    assertThat(ConditionSemantics.mayMeet(both, STOOL)).isFalse();
    assertThat(ConditionSemantics.mayMeet(both, new Candidate("bench"))).isTrue();
    assertThat(ConditionSemantics.mayMeet(CompiledRules.step(Candidate.class), STOOL)).isTrue();
  }
}
