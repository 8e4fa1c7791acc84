package io.github.lowestrung.internal.coverage;

import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.drl.Conclusions;
import io.github.lowestrung.internal.coverage.CoverageTarget.ConditionTarget;
import io.github.lowestrung.internal.coverage.CoverageTarget.UnknownTarget;
import io.github.lowestrung.internal.reference.WorkingMemory;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.ModelChoice;
import io.github.lowestrung.workload.ModelChoiceBuilder;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A condition on a field that is not known shows nothing, unless it asks whether it is known. */
class CoverageObserverTest {

  private static final Condition<ModelChoice> ANNULLED =
      that("algorithm == \"annulled\"", m -> "annulled".equals(m.algorithm()));

  private static Set<CoverageTarget> seen(Condition<ModelChoice> condition, Object... facts) {
    RuleModel shape =
        CompiledRules.read(
                rule("A-01")
                    .each(ModelChoice.class, condition)
                    .then(c -> Conclusions.exclude(c, "stool")))
            .shape();
    WorkingMemory base = new WorkingMemory();
    for (Object fact : facts) {
      base.add(fact);
    }
    return CoverageObserver.of(shape, base);
  }

  private static ModelChoice model(String algorithm) {
    return ModelChoiceBuilder.builder().nonTree(true).algorithm(algorithm).build();
  }

  @Test
  void a_text_with_null_in_it_asks_for_no_null() {
    assertThat(seen(ANNULLED, model(null))).containsExactly(new UnknownTarget(0, 0));
    assertThat(seen(ANNULLED, model("xgboost"))).containsExactly(new ConditionTarget(0, 0, false));
    assertThat(seen(ANNULLED, model("annulled"))).contains(new ConditionTarget(0, 0, true));
  }

  @Test
  void a_text_that_looks_like_a_null_test_is_none() {
    Condition<ModelChoice> odd =
        that("algorithm == \"!= null\"", m -> "!= null".equals(m.algorithm()));
    assertThat(seen(odd)).containsExactly(new UnknownTarget(0, 0));
  }

  @Test
  void a_null_test_is_seen_to_fail_where_nothing_is_known() {
    Condition<ModelChoice> known = that("algorithm != null", m -> m.algorithm() != null);
    assertThat(seen(known)).containsExactly(new ConditionTarget(0, 0, false));
    assertThat(seen(known, model(null))).containsExactly(new ConditionTarget(0, 0, false));
    assertThat(seen(known, model("xgboost"))).contains(new ConditionTarget(0, 0, true));
  }

  @Test
  void a_null_test_among_alternatives_counts() {
    Condition<ModelChoice> some =
        that(
            "algorithm == \"xgboost\" || foundationModel != null",
            m -> "xgboost".equals(m.algorithm()) || m.foundationModel() != null);
    assertThat(seen(some, model(null))).containsExactly(new ConditionTarget(0, 0, false));
  }
}
