package io.github.lowestrung.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Effect;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.drl.Recommended;
import io.github.lowestrung.internal.recording.Derivation;
import io.github.lowestrung.internal.recording.DrawnConclusions;
import io.github.lowestrung.internal.recording.RuleEngine;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {

  private static final CompiledRule RULE =
      CompiledRules.read(ToyRule.rule("X-01").then(rule -> {}));

  private static Derivation firing(String text, Effect effect) {
    FilledReason reason = new FilledReason(RULE.info(), List::of, evidence -> text, null);
    return new Derivation(RULE, List.of(), reason, effect, effect.conclusion());
  }

  private static RuleEngine concluding(Derivation... firings) {
    return facts ->
        new DrawnConclusions(
            Stream.of(firings).toList(), List.of(), Set.of(), List.of(), Map.of(), null);
  }

  private static DrawnConclusions run(RuleEngine first, RuleEngine second) {
    return new SecondOpinion(first, second, 1).run(List.of());
  }

  private static final Derivation STOOL = firing("so", new Candidate("stool"));
  private static final Derivation TAKEN = firing("so", new Recommended("stool", 1));
  private static final RuleEngine FAILING =
      facts -> {
        throw new DecisionException("no", new IllegalStateException());
      };

  @Test
  void the_order_of_firing_does_not_matter() {
    assertThat(run(concluding(STOOL, TAKEN), concluding(TAKEN, STOOL)).firings())
        .containsExactly(STOOL, TAKEN);
  }

  @Test
  void a_difference_is_an_error_that_names_the_rule_and_who_fires_it() {
    assertThatThrownBy(() -> run(concluding(STOOL, TAKEN), concluding(STOOL)))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining("(X-01), which only Drools fires");
    assertThatThrownBy(() -> run(concluding(STOOL), concluding(STOOL, STOOL)))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining("(X-01), which only the second opinion fires");
    assertThatThrownBy(
            () -> run(concluding(STOOL), concluding(firing("else", new Candidate("stool")))))
        .hasMessageContaining("X-01");
  }

  @Test
  void a_failure_of_one_alone_is_an_error() {
    assertThatThrownBy(() -> run(FAILING, concluding(STOOL)))
        .hasMessageContaining("Drools fails, and the second opinion does not");
    assertThatThrownBy(() -> run(concluding(STOOL), FAILING))
        .hasMessageContaining("the second opinion fails");
    assertThatThrownBy(() -> run(FAILING, FAILING)).hasMessage("no");
  }

  @Test
  void the_second_engine_is_asked_for_the_share_that_is_wanted() {
    AtomicInteger asked = new AtomicInteger();
    RuleEngine counting =
        facts -> {
          asked.incrementAndGet();
          return concluding(STOOL).run(facts);
        };
    SecondOpinion opinion = new SecondOpinion(concluding(STOOL), counting, 0.25);
    for (int i = 0; i < 100; i++) {
      opinion.run(List.of());
    }
    assertThat(asked).hasValue(25);
  }
}
