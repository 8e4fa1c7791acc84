package io.github.lowestrung.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Assumption;
import io.github.lowestrung.decision.Caution;
import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Effect;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.drl.Recommended;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.workload.waiver.Scope;
import io.github.lowestrung.workload.waiver.Waiver;
import io.github.lowestrung.workload.waiver.Waiver.ExpiryPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawnConclusionsTest {

  private static final CompiledRule RULE =
      CompiledRules.read(ToyRule.rule("X-01").then(rule -> {}));
  private static final FilledReason FILLED_REASON =
      new FilledReason(RULE.info(), List::of, evidence -> "so", null);
  private static final Caution EXPIRED = new Caution("X-02", "a waiver expired");
  private static final Waiver WAIVER =
      new Waiver(
          "W-1",
          "X-01",
          new Scope(Map.of()),
          "it may",
          "ann",
          LocalDate.of(2026, 1, 1),
          ExpiryPolicy.ERROR);

  private static DrawnConclusions drawn(boolean refused, Effect... effects) {
    List<Derivation> firings =
        Stream.of(effects)
            .map(
                effect ->
                    new Derivation(RULE, List.of(), FILLED_REASON, effect, effect.conclusion()))
            .toList();
    return DrawnConclusions.of(firings, List.of(EXPIRED), refused);
  }

  @Test
  void each_part_of_a_decision_comes_from_the_effects_of_its_kind() {
    Excluded bench = new Excluded(Set.of("bench"), Strength.HARD, FILLED_REASON);
    DrawnConclusions drawn =
        drawn(
            false,
            new Candidate("stool"),
            new Candidate("bench"),
            new Candidate("stool"),
            bench,
            new Recommended("stool", 1),
            new Effect.Sets("mode", "hpo"),
            new Effect.Guides(),
            new Effect.Cautions(null),
            new Effect.Assumes("data.sizeGb"),
            new Effect.Warns("T1", "bench"));

    assertThat(drawn.candidates()).containsExactlyInAnyOrder("stool", "bench");
    assertThat(drawn.exclusions()).containsExactly(bench);
    assertThat(drawn.recommended()).isEqualTo("stool");
    assertThat(drawn.configuration()).isEqualTo(Map.of("mode", "hpo"));
    assertThat(drawn.configured()).extracting(reason -> reason.rule()).containsExactly("X-01");
    assertThat(drawn.guidance()).containsExactly(FILLED_REASON);
    assertThat(drawn.cautions()).containsExactly(EXPIRED, new Caution("X-01", "so"));
    assertThat(drawn.assumptions()).containsExactly(new Assumption("data.sizeGb", "so"));
    assertThat(drawn.traps()).containsExactly(new DetectedTrap("T1", "X-01", "so", "bench"));
    assertThat(drawn.waivers()).isEmpty();
    assertThat(drawn.comparesRungs()).isFalse();
    assertThat(drawn(false, new Effect.ComparesRungs()).comparesRungs()).isTrue();
  }

  @Test
  void what_is_waived_is_a_waiver_and_nothing_else() {
    DrawnConclusions drawn = drawn(false, new Effect.Waived(WAIVER, new Candidate("stool")));

    assertThat(drawn.candidates()).isEmpty();
    assertThat(drawn.waivers())
        .extracting(waiver -> waiver.waiver() + " " + waiver.rule() + " " + waiver.waived())
        .containsExactly("W-1 X-01 so");
  }

  @Test
  void nothing_is_recommended_where_there_is_no_decision() {
    Effect choice = new Recommended("stool", 1);

    assertThat(drawn(true, choice).recommended()).isNull();
    assertThat(drawn(false).recommended()).isNull();
  }
}
