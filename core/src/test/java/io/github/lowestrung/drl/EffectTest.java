package io.github.lowestrung.drl;

import static io.github.lowestrung.toy.ToyRule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.workload.waiver.Scope;
import io.github.lowestrung.workload.waiver.Waiver;
import io.github.lowestrung.workload.waiver.Waiver.ExpiryPolicy;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts stand in the trails of recorded decisions, and may not change. */
class EffectTest {

  private static final Candidate STOOL = new Candidate("stool");
  private static final Standing STANDING = new Standing("stool", 7, false);
  private static final Waiver WAIVER =
      new Waiver(
          "W-1",
          "X-01",
          new Scope(Map.of()),
          "it may",
          "ann",
          LocalDate.of(2026, 1, 1),
          ExpiryPolicy.ERROR);

  private static Excluded excluded(Strength strength) {
    return excluded(strength, rule("X-01"));
  }

  private static Excluded excluded(Strength strength, ToyRule rule) {
    RuleInfo info = CompiledRules.read(rule.then(context -> {})).info();
    return new Excluded(
        new LinkedHashSet<>(List.of("stool", "bench")),
        strength,
        FilledReason.unsaid(info, List.of()));
  }

  private static Arguments effect(Effect effect, String text, String speaksFor, String... names) {
    return Arguments.of(effect, text, speaksFor, Set.of(names));
  }

  static List<Arguments> effects() {
    return List.of(
        effect(new Concept("big", null), "concludes big", null, "big"),
        effect(STOOL, "nominates stool", "stool", "stool"),
        effect(excluded(Strength.HARD), "excludes stool, bench", null, "stool", "bench"),
        effect(excluded(Strength.SOFT), "excludes softly stool, bench", null, "stool", "bench"),
        effect(
            excluded(Strength.HARD, rule("X-01").with("change", "Sit")),
            "forbids the workload",
            null,
            "stool",
            "bench"),
        effect(new Effect.Prefers("stool"), "prefers stool", "stool", "stool"),
        effect(STANDING, "leaves standing stool", "stool", "stool"),
        effect(new Standing("stool", 7, true), "keeps in reserve stool", "stool", "stool"),
        effect(new Recommended("stool", 1), "recommends stool", "stool", "stool"),
        effect(new Effect.Sets("mode", "hpo"), "sets mode = hpo", null, "mode = hpo"),
        effect(new Effect.Guides(), "guides", null),
        effect(new Effect.ComparesRungs(), "compares the rung with its neighbours", null),
        effect(new Effect.Cautions(null), "cautions", null),
        effect(new Effect.Assumes("data.sizeGb"), "assumes data.sizeGb", null, "data.sizeGb"),
        effect(new Effect.Warns("T1", "bench"), "warns of trap T1", null, "bench"),
        effect(new Effect.Waived(WAIVER, STOOL), "waived by W-1: nominates stool", null));
  }

  @ParameterizedTest
  @MethodSource("effects")
  void an_effect_says_what_the_rule_did(
      Effect effect, String text, String speaksFor, Set<String> names) {
    assertThat(effect.text()).isEqualTo(text);
    assertThat(effect.speaksFor()).isEqualTo(speaksFor);
    assertThat(effect.names()).isEqualTo(names);
  }

  @Test
  void each_kind_of_effect_is_tried_here() {
    Set<Class<?>> tried = new HashSet<>();
    effects().forEach(arguments -> tried.add(arguments.get()[0].getClass()));

    Set<Class<?>> kinds = new HashSet<>(Set.of(Effect.class.getPermittedSubclasses()));
    kinds.remove(Conclusion.class);
    kinds.addAll(Set.of(Conclusion.class.getPermittedSubclasses()));
    assertThat(tried).isEqualTo(kinds);
  }

  @Test
  void what_is_waived_concludes_nothing() {
    assertThat(STOOL.conclusion()).isSameAs(STOOL);
    assertThat(new Effect.Waived(WAIVER, STOOL).conclusion()).isNull();
  }
}
