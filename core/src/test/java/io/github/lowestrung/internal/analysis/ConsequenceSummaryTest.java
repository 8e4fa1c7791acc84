package io.github.lowestrung.internal.analysis;

import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Recommended;
import io.github.lowestrung.drl.Standing;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.workload.Dataset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsequenceSummaryTest {

  private static final Step HEAVY =
      CompiledRules.step(
          Concept.class, that("name == \"heavy\"", concept -> concept.name().equals("heavy")));

  private static ConsequenceSummary fixed(String verb, String... names) {
    return new ConsequenceSummary(verb, stratum(verb), true, Set.of(names), null);
  }

  private static ConsequenceSummary varying(String verb) {
    return new ConsequenceSummary(verb, stratum(verb), false, Set.of(), null);
  }

  private static Stratum stratum(String verb) {
    return verb == null
        ? null
        : switch (verb) {
          case "conclude" -> Stratum.CONCEPT;
          case "nominate" -> Stratum.NOMINATE;
          case "exclude", "excludeAllBut", "prefer" -> Stratum.EXCLUDE;
          case "standInReserve" -> Stratum.STAND;
          case "recommend" -> Stratum.CHOOSE;
          case "configure" -> Stratum.ADVISE;
          default -> null;
        };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conclude",
        "nominate",
        "exclude",
        "excludeAllBut",
        "prefer",
        "configure",
        "nothing"
      })
  void some_verbs_are_told_apart(String verb) {
    ConsequenceSummary summary = fixed(verb);
    assertThat(summary.concludes()).isEqualTo(verb.equals("conclude"));
    assertThat(summary.excludes()).isEqualTo(verb.startsWith("exclude"));
    assertThat(summary.anything()).isFalse();
    assertThat(summary.certain()).isTrue();
  }

  @Test
  void where_no_verb_was_found_anything_may_be_said() {
    ConsequenceSummary unknown = fixed(null);
    assertThat(unknown.anything()).isTrue();
    assertThat(unknown.certain()).isFalse();
    assertThat(unknown.mayConclude(HEAVY)).isTrue();
    assertThat(unknown.mayName(Candidate.class)).isTrue();
  }

  @Test
  void what_names_the_unknown_or_varies_is_not_certain() {
    assertThat(
            new ConsequenceSummary("nominate", Stratum.NOMINATE, true, Set.of(), "sofa").certain())
        .isFalse();
    assertThat(varying("nominate").certain()).isFalse();
  }

  @Test
  void a_concept_is_concluded_by_its_name_or_by_any() {
    assertThat(fixed("conclude", "heavy").mayConclude(HEAVY)).isTrue();
    assertThat(fixed("conclude", "light").mayConclude(HEAVY)).isFalse();
    assertThat(varying("conclude").mayConclude(HEAVY)).isTrue();
    assertThat(varying("nominate").mayConclude(HEAVY)).isFalse();
  }

  @Test
  void an_approach_is_named_in_the_stratum_of_the_fact() {
    assertThat(fixed("nominate", "stool").mayName(Candidate.class)).isTrue();
    assertThat(fixed("nominate", "stool").mayName(Standing.class)).isFalse();
    assertThat(fixed("standInReserve", "stool").mayName(Standing.class)).isTrue();
    assertThat(fixed("recommend", "stool").mayName(Recommended.class)).isTrue();
    assertThat(fixed("nothing").mayName(Candidate.class)).isFalse();
    assertThat(fixed("nominate", "stool").mayName(Dataset.class)).isFalse();
  }
}
