package io.github.lowestrung.internal.analysis;

import static io.github.lowestrung.drl.Conclusions.exclude;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Conclusions;
import io.github.lowestrung.drl.Effect;
import io.github.lowestrung.drl.Standing;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.UnknownApproachException;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyLadder;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.workload.Proposal;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.runtime.rule.RuleContext;

class ConsequenceAnalysisTest {

  private static final ConsequenceAnalysis CONSEQUENCE_ANALYSIS =
      new ConsequenceAnalysis(ToyLadder.LADDER);

  private static CompiledRule rule(String stratum, Consumer<RuleContext> says) {
    return CompiledRules.read(ToyRule.rule("X-01", "constraint", stratum).then(says));
  }

  private static ConsequenceSummary saying(String stratum, Consumer<RuleContext> says) {
    return CONSEQUENCE_ANALYSIS.of(rule(stratum, says));
  }

  @Test
  void what_needs_no_variable_says_the_same_each_time() {
    assertThat(saying("concept", c -> Conclusions.conclude(c, "big")))
        .isEqualTo(new ConsequenceSummary("conclude", Stratum.CONCEPT, true, Set.of("big"), null));
    assertThat(saying("exclude", c -> Conclusions.excludeAllBut(c, "stool")))
        .isEqualTo(
            new ConsequenceSummary(
                "excludeAllBut", Stratum.EXCLUDE, true, Set.of("bench", "ladder"), null));
    assertThat(saying("advise", c -> Conclusions.configure(c, "mode", "hpo")))
        .isEqualTo(
            new ConsequenceSummary("configure", Stratum.ADVISE, true, Set.of("mode = hpo"), null));
    assertThat(saying("advise", Conclusions::guide))
        .isEqualTo(new ConsequenceSummary("guide", Stratum.ADVISE, true, Set.of(), null));
    assertThat(saying("advise", c -> {}))
        .isEqualTo(new ConsequenceSummary("nothing", null, true, Set.of(), null));
  }

  static List<Arguments> verbs() {
    return List.of(
        verb("conclude", "CONCEPT", c -> Conclusions.conclude(c, "big")),
        verb("nominate", "NOMINATE", c -> Conclusions.nominate(c, "stool")),
        verb("exclude", "EXCLUDE", c -> Conclusions.exclude(c, "stool")),
        verb("excludeAllBut", "EXCLUDE", c -> Conclusions.excludeAllBut(c, "stool")),
        verb("prefer", "EXCLUDE", c -> Conclusions.prefer(c, "stool")),
        verb("stand", "STAND", c -> Conclusions.stand(c, "stool")),
        verb("standInReserve", "STAND", c -> Conclusions.standInReserve(c, "stool")),
        verb("recommend", "CHOOSE", c -> Conclusions.recommend(c, "stool")),
        verb("configure", "ADVISE", c -> Conclusions.configure(c, "mode", "hpo")),
        verb("guide", "ADVISE", Conclusions::guide),
        verb("compareRungs", "ADVISE", Conclusions::compareRungs),
        verb("caution", "ADVISE", Conclusions::caution),
        verb("cautionNote", "ADVISE", c -> Conclusions.cautionNote(c, "note")),
        verb("assume", "ADVISE", c -> Conclusions.assume(c, "data.sizeGb")),
        verb("warn", "ADVISE", c -> Conclusions.warn(c, "stool")));
  }

  private static Arguments verb(String verb, String stratum, Consumer<RuleContext> says) {
    return Arguments.of(verb, Stratum.valueOf(stratum), says);
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void a_verb_belongs_to_a_stratum(String verb, Stratum stratum, Consumer<RuleContext> says) {
    assertThat(saying("exclude", says))
        .extracting(ConsequenceSummary::verb, ConsequenceSummary::stratum)
        .containsExactly(verb, stratum);
  }

  @Test
  void of_what_needs_a_variable_only_the_verb_is_known() {
    CompiledRule rule =
        CompiledRules.read(
            ToyRule.rule("X-01", "constraint", "choose")
                .binding(Standing.class, "$approach", Standing::approach)
                .then("$approach", Conclusions::recommend));

    assertThat(CONSEQUENCE_ANALYSIS.of(rule))
        .isEqualTo(new ConsequenceSummary("recommend", Stratum.CHOOSE, false, Set.of(), null));
  }

  private static <T> String verbOn(
      Class<T> type, Function<T, String> value, BiConsumer<RuleContext, String> says) {
    return CONSEQUENCE_ANALYSIS
        .of(
            CompiledRules.read(
                ToyRule.rule("X-01").binding(type, "$value", value).then("$value", says)))
        .verb();
  }

  @Test
  void variables_stand_for_samples() {
    assertThat(verbOn(Proposal.class, Proposal::approach, (c, v) -> exclude(c, v.trim())))
        .isEqualTo("exclude");
    assertThat(verbOn(Candidate.class, Candidate::approach, (c, v) -> exclude(c, v.trim())))
        .isEqualTo("exclude");
    assertThat(verbOn(Ladder.class, Ladder::toString, (c, v) -> exclude(c, v.trim()))).isNull();
  }

  @Test
  void a_name_without_a_sample_is_not_known() {
    assertThat(verbOn(Ladder.class, ladder -> null, Conclusions::conclude)).isEqualTo("conclude");
    assertThat(verbOn(Ladder.class, ladder -> null, Conclusions::warn)).isEqualTo("warn");
  }

  @Test
  void what_fails_after_it_was_said_was_said() {
    assertThat(
            verbOn(
                Proposal.class,
                Proposal::approach,
                (c, value) -> {
                  Conclusions.prefer(c, "stool");
                  throw new IllegalStateException("broken");
                }))
        .isEqualTo("prefer");
  }

  @Test
  void an_approach_that_no_rulebook_describes_is_named() {
    assertThat(saying("nominate", c -> Conclusions.nominate(c, "sofa")))
        .isEqualTo(new ConsequenceSummary("nominate", Stratum.NOMINATE, true, Set.of(), "sofa"));
    assertThat(saying("advise", c -> Conclusions.warn(c, "sofa")).unknown()).isEqualTo("sofa");
  }

  @Test
  void a_rule_in_another_stratum_is_taken_as_it_is() {
    assertThat(saying("exclude", c -> Conclusions.nominate(c, "stool")).verb())
        .isEqualTo("nominate");
  }

  @Test
  void nothing_is_known_of_what_fails() {
    ConsequenceSummary failing =
        saying(
            "nominate",
            c -> {
              throw new IllegalStateException("broken");
            });

    assertThat(failing).isEqualTo(new ConsequenceSummary(null, null, true, Set.of(), null));
  }

  @Test
  void the_effects_of_a_sound_rule_are_found() {
    assertThat(
            CONSEQUENCE_ANALYSIS.effects(rule("nominate", c -> Conclusions.nominate(c, "stool"))))
        .containsExactly(new Candidate("stool"));
    assertThat(CONSEQUENCE_ANALYSIS.effects(rule("concept", c -> Conclusions.conclude(c, "big"))))
        .singleElement()
        .extracting(Effect::conclusion)
        .isInstanceOf(Concept.class)
        .hasFieldOrPropertyWithValue("name", "big");
  }

  @Test
  void a_rule_that_is_not_sound_has_no_effects() {
    CompiledRule unknown = rule("nominate", c -> Conclusions.nominate(c, "sofa"));
    CompiledRule misplaced = rule("exclude", c -> Conclusions.nominate(c, "stool"));
    CompiledRule curious = rule("exclude", c -> c.getMatch());

    assertThatThrownBy(() -> CONSEQUENCE_ANALYSIS.effects(unknown))
        .isInstanceOf(UnknownApproachException.class);
    assertThatThrownBy(() -> CONSEQUENCE_ANALYSIS.effects(misplaced))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining("stands in the stratum (exclude)");
    assertThatThrownBy(() -> CONSEQUENCE_ANALYSIS.effects(curious))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("calls kcontext.getMatch(), where only Conclusions may be called");
  }
}
