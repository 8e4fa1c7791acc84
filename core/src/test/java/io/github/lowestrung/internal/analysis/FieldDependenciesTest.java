package io.github.lowestrung.internal.analysis;

import static io.github.lowestrung.drl.Conclusions.conclude;
import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.toy.ToyRule.concept;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Team;
import io.github.lowestrung.workload.Vocabulary;
import java.util.List;
import java.util.Map;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

/** A rule depends on the fields behind every concept that its patterns could match. */
class FieldDependenciesTest {

  private static final Rule LABELS =
      concept("C-01")
          .each(Dataset.class, that("labeled == true", d -> Boolean.TRUE.equals(d.labeled())))
          .then(c -> conclude(c, "labels"));
  private static final Rule ALONE =
      concept("C-02")
          .each(Team.class, that("mlExpertise != null", t -> t.mlExpertise() != null))
          .then(c -> conclude(c, "alone"));

  private static CompiledRule asking(Condition<Concept> condition) {
    return CompiledRules.read(
        rule("A-01").each(Concept.class, condition).then(c -> exclude(c, "stool")));
  }

  private static FieldDependencies probe(CompiledRule asking) {
    Map<String, CompiledRule> rules = CompiledRules.read(LABELS, ALONE);
    rules.put(asking.info().name(), asking);
    return new FieldDependencies(CompiledRules.LADDER, new RuleSet(rules.values()));
  }

  private static List<String> sources(Condition<Concept> condition) {
    CompiledRule asking = asking(condition);
    return probe(asking).sources(asking.shape().steps().get(0)).stream()
        .map(source -> source.info().id())
        .toList();
  }

  @Test
  void a_concept_that_is_named_comes_from_those_who_conclude_it() {
    assertThat(sources(that("name == \"labels\"", c -> c.name().equals("labels"))))
        .containsExactly("C-01");
    assertThat(
            sources(
                that(
                    "name in (\"labels\", \"alone\")",
                    c -> List.of("labels", "alone").contains(c.name()))))
        .containsExactlyInAnyOrder("C-01", "C-02");
  }

  @Test
  void a_concept_that_must_not_be_named_comes_from_all_others() {
    assertThat(sources(that("name != \"labels\"", c -> !c.name().equals("labels"))))
        .containsExactly("C-02");
    assertThat(
            sources(
                that(
                    "name not in (\"labels\", \"sheep\")",
                    c -> !List.of("labels", "sheep").contains(c.name()))))
        .containsExactly("C-02");
  }

  @Test
  void a_rule_depends_on_the_fields_behind_a_concept_that_must_not_be_named() {
    CompiledRule asking = asking(that("name != \"labels\"", c -> !c.name().equals("labels")));
    assertThat(probe(asking).dependencies(asking))
        .extracting(Vocabulary.Field::path)
        .containsExactly("team.mlExpertise");
  }
}
