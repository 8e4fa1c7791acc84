package io.github.lowestrung.internal.analysis;

import static io.github.lowestrung.drl.Conclusions.conclude;
import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.toy.ToyRule.concept;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.toy.ToyAnalysis;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Team;
import java.util.Set;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

class EvidencePathsTest {

  private static final Condition<Dataset> ROWS = that("rows > 5 || sizeGb > 5", d -> true);
  private static final Condition<Dataset> LABELED = that("labeled == true", d -> true);
  private static final Condition<Team> TEAM = that("mlExpertise != null", t -> true);

  private static final Rule LARGE =
      concept("C-01").each(Dataset.class, ROWS).then(c -> conclude(c, "large"));
  private static final Rule HEAVY =
      concept("C-02").each(Concept.class, named("large")).then(c -> conclude(c, "heavy"));
  private static final Rule NO_STOOL =
      rule("X-01")
          .each(Team.class, TEAM)
          .each(Concept.class, named("heavy"))
          .then(c -> exclude(c, "stool"));

  private static Condition<Concept> named(String name) {
    return that("name == \"" + name + "\"", c -> c.name().equals(name));
  }

  private static Set<String> of(ToyRule rule) {
    ToyAnalysis analysis = ToyAnalysis.of(LARGE, HEAVY, NO_STOOL, rule.then(c -> {}));
    return analysis.dependencies().evidencePaths(analysis.rule("A-01"));
  }

  @Test
  void a_rule_rests_on_what_its_conditions_read() {
    assertThat(of(rule("A-01").each(Dataset.class, LABELED, ROWS)))
        .containsExactly("data.labeled", "data.rows", "data.sizeGb");
    assertThat(of(rule("A-01").each(Tasks.class))).containsExactly("task");
    assertThat(of(rule("A-01").each(Team.class))).isEmpty();
  }

  @Test
  void what_is_absent_is_no_evidence() {
    assertThat(of(rule("A-01").each(Team.class, TEAM).not(Dataset.class, ROWS)))
        .containsExactly("team.mlExpertise");
    assertThat(of(rule("A-01").each(Team.class, TEAM).not(Concept.class, named("large"))))
        .containsExactly("team.mlExpertise");
  }

  @Test
  void what_only_exists_is_evidence_where_its_fact_is_matched_too() {
    assertThat(of(rule("A-01").each(Dataset.class, LABELED).exists(Dataset.class, ROWS)))
        .containsExactly("data.labeled", "data.rows", "data.sizeGb");
    assertThat(of(rule("A-01").each(Team.class, TEAM).exists(Dataset.class, ROWS)))
        .containsExactly("team.mlExpertise");
    assertThat(of(rule("A-01").each(Team.class, TEAM).exists(Concept.class, named("large"))))
        .containsExactly("team.mlExpertise");
  }

  @Test
  void concepts_and_exclusions_bring_theirs() {
    assertThat(of(rule("A-01").each(Concept.class, named("heavy"))))
        .containsExactly("data.rows", "data.sizeGb");
    assertThat(of(rule("A-01").each(Excluded.class)))
        .containsExactly("data.rows", "data.sizeGb", "team.mlExpertise");
  }

  @Test
  void a_concept_rests_on_its_own_fields() {
    ToyAnalysis analysis = ToyAnalysis.of(LARGE);
    assertThat(analysis.dependencies().evidencePaths(analysis.rule("C-01")))
        .containsExactly("data.rows", "data.sizeGb");
  }
}
