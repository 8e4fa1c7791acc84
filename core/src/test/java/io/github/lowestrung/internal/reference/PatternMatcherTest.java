package io.github.lowestrung.internal.reference;

import static io.github.lowestrung.drl.Conclusions.guide;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.explain.ConditionTrace;
import io.github.lowestrung.explain.ConditionTrace.ConditionStatus;
import io.github.lowestrung.internal.coverage.CoverageObserver;
import io.github.lowestrung.internal.explain.ConditionTracer;
import io.github.lowestrung.internal.reference.PatternMatcher.Match;
import io.github.lowestrung.internal.rule.BindingFrame;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.DatasetBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Patterns are tried in their order, and whoever looks on is told how far they match. */
class PatternMatcherTest {

  private static final Condition<Candidate> NO_STOOL =
      that("approach != \"stool\"", c -> !c.approach().equals("stool"));
  private static final Condition<Dataset> MANY_ROWS = that("rows > 5", d -> d.rows() > 5);

  private static RuleModel shape(ToyRule rule) {
    return CompiledRules.read(rule.then(c -> guide(c))).shape();
  }

  private static WorkingMemory facts(Object... facts) {
    WorkingMemory base = new WorkingMemory();
    List.of(facts).forEach(base::add);
    return base;
  }

  private static ToyRule advice() {
    return rule("G-01", "guidance", "advise");
  }

  private static List<String> told(RuleModel shape, WorkingMemory facts) {
    List<String> told = new ArrayList<>();
    PatternMatcher.visit(
        shape,
        facts,
        new PatternMatcher.Visitor() {
          @Override
          public void enter(int index, BindingFrame frame) {
            told.add("enter " + index);
          }

          @Override
          public void leave(int index, boolean matched) {
            told.add("leave " + index + (matched ? " matched" : ""));
          }

          @Override
          public void answer(int index, boolean asWanted, BindingFrame frame) {
            told.add("answer " + index + " " + asWanted);
          }

          @Override
          public void match(BindingFrame frame) {
            told.add("match");
          }
        });
    return told;
  }

  @Test
  void each_combination_of_facts_is_a_match() {
    Candidate bench = new Candidate("bench");
    Candidate ladder = new Candidate("ladder");
    Concept one = new Concept("one", null);
    Concept two = new Concept("two", null);
    RuleModel shape = shape(advice().each(Candidate.class, NO_STOOL).each(Concept.class));
    assertThat(PatternMatcher.all(shape, facts(bench, new Candidate("stool"), ladder, one, two)))
        .extracting(Match::objects)
        .containsExactly(
            List.of(bench, one), List.of(bench, two), List.of(ladder, one), List.of(ladder, two));
  }

  @Test
  void what_is_under_not_or_exists_is_no_part_of_a_match() {
    Candidate bench = new Candidate("bench");
    RuleModel shape =
        shape(advice().each(Candidate.class).exists(Candidate.class, NO_STOOL).not(Concept.class));
    assertThat(PatternMatcher.all(shape, facts(bench)))
        .extracting(Match::objects)
        .containsExactly(List.of(bench));
    assertThat(PatternMatcher.all(shape, facts(new Candidate("stool")))).isEmpty();
    assertThat(PatternMatcher.all(shape, facts(bench, new Concept("one", null)))).isEmpty();
  }

  @Test
  void a_visitor_is_told_how_far_the_patterns_match() {
    RuleModel shape =
        shape(advice().each(Candidate.class, NO_STOOL).not(Concept.class).each(Dataset.class));
    assertThat(told(shape, facts(new Candidate("stool")))).containsExactly("enter 0", "leave 0");
    assertThat(told(shape, facts(new Candidate("bench"), new Concept("one", null))))
        .containsExactly("enter 0", "answer 1 false", "leave 0 matched");
    assertThat(
            told(shape, facts(new Candidate("bench"), DatasetBuilder.builder().rows(1L).build())))
        .containsExactly(
            "enter 0", "answer 1 true", "enter 2", "match", "leave 2 matched", "leave 0 matched");
  }

  @Test
  void a_formula_over_what_is_not_known_fails_a_match_and_holds_in_no_trace() {
    RuleModel shape = shape(advice().each(Dataset.class, MANY_ROWS));
    WorkingMemory unknown = facts(DatasetBuilder.builder().sizeGb(1.0).build());
    assertThatThrownBy(() -> PatternMatcher.all(shape, unknown))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining("(rows > 5)");
    assertThat(ConditionTracer.conditions(shape, unknown))
        .extracting(ConditionTrace::verdict)
        .containsExactly(ConditionStatus.UNKNOWN);
    assertThat(CoverageObserver.of(shape, unknown))
        .extracting(Object::toString)
        .containsExactly("UnknownTarget[step=0, test=0]");
  }
}
