package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.leftBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import org.junit.jupiter.api.Test;

class ConstraintOfferTest {

  private static Workload.Builder regression() {
    return Workload.of(Task.REGRESSION);
  }

  @Test
  void an_offer_limits_the_choice() {
    rule("X-40")
        .given(regression().offered("xgboost", "bedrock"))
        .fires()
        .because("only some approaches may be chosen: xgboost, bedrock")
        .restingOn("offered");
  }

  @Test
  void an_offer_leaves_what_is_offered() {
    assertThat(leftBy("X-40", regression().offered("xgboost", "bedrock")))
        .containsExactly("bedrock", "xgboost");
  }

  @Test
  void an_offer_of_one_leaves_one() {
    assertThat(leftBy("X-40", regression().offered("byoc"))).containsExactly("byoc");
  }

  @Test
  void no_offer_excludes_nothing() {
    rule("X-40").given(regression()).staysSilent();
  }
}
