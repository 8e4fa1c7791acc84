package io.github.lowestrung.internal.analysis;

import static io.github.lowestrung.drl.Conclusions.conclude;
import static io.github.lowestrung.drl.Conclusions.configure;
import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.drl.Conclusions.guide;
import static io.github.lowestrung.drl.Conclusions.nominate;
import static io.github.lowestrung.drl.Conclusions.prefer;
import static io.github.lowestrung.toy.ToyAnalysis.ids;
import static io.github.lowestrung.toy.ToyRule.concept;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.internal.facts.FieldSet;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyAnalysis;
import io.github.lowestrung.toy.ToyLadder;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Proposal;
import io.github.lowestrung.workload.Quality;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Team;
import io.github.lowestrung.workload.Training;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.waiver.Scope;
import io.github.lowestrung.workload.waiver.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
    return new FieldDependencies(ToyLadder.LADDER, new RuleSet(rules.values()));
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
    assertThat(paths(probe(asking).dependencies(asking))).containsExactly("team.mlExpertise");
  }

  private static List<String> paths(FieldSet fields) {
    return fields.stream().map(Vocabulary.Field::path).toList();
  }

  private static final Rule STOOL =
      rule("R-01", "rung", "nominate")
          .each(Dataset.class, that("rows > 5", d -> true))
          .then(c -> nominate(c, "stool"));
  private static final Rule BENCH =
      rule("R-02", "rung", "nominate")
          .not(Concept.class, that("name == \"alone\"", c -> c.name().equals("alone")))
          .then(c -> nominate(c, "bench"));
  private static final Rule NO_STOOL =
      rule("X-01")
          .each(Candidate.class, that("approach == \"stool\"", c -> c.approach().equals("stool")))
          .each(Tasks.class)
          .then(c -> exclude(c, "stool"));
  private static final Rule NO_SEAT =
      rule("X-02")
          .with("strength", "soft")
          .each(Dataset.class, that("sizeGb > 5", d -> true))
          .then(c -> exclude(c, "stool", "bench"));
  private static final Rule NOT_SO =
      rule("X-03")
          .binding(Proposal.class, "$approach", Proposal::approach)
          .then("$approach", (c, approach) -> exclude(c, approach));
  private static final Rule FIRST =
      rule("F-01", "preference", "exclude")
          .each(Training.class, that("automl == true", t -> true))
          .then(c -> prefer(c, "bench"));
  private static final Rule SETTING =
      rule("S-01", "setting", "advise")
          .each(Team.class, that("frameworks != null", t -> true))
          .then(c -> configure(c, "mode", "hpo"));
  private static final Rule GUIDE =
      rule("G-01", "guidance", "advise")
          .each(Quality.class, that("explainabilityReport == true", q -> true))
          .then(c -> guide(c));

  private final ToyAnalysis toy =
      ToyAnalysis.of(LABELS, ALONE, STOOL, BENCH, NO_STOOL, NO_SEAT, NOT_SO, FIRST, SETTING, GUIDE);
  private final FieldDependencies fields = toy.fields();

  private List<String> those(Predicate<CompiledRule> wanted) {
    return ids(toy.rules().values().stream().filter(wanted).toList());
  }

  @Test
  void advice_that_sets_nothing_has_no_say_in_the_answer() {
    assertThat(those(rule -> !fields.decides(rule))).containsExactly("G-01");
    assertThat(paths(fields.toDecide()))
        .contains("team.frameworks", "data.rows", "training.automl", "proposal.approach")
        .doesNotContain("quality.explainabilityReport");
  }

  @Test
  void rules_nominate_exclude_and_prefer_or_may() {
    assertThat(ids(fields.nominating("stool"))).containsExactly("R-01");
    assertThat(fields.nominating("ladder")).isEmpty();
    assertThat(those(rule -> fields.mayNominate(rule, "stool"))).containsExactly("R-01");
    assertThat(those(rule -> fields.mayExclude(rule, "stool")))
        .containsExactly("X-01", "X-02", "X-03", "F-01");
    assertThat(those(rule -> fields.mayExclude(rule, "bench")))
        .containsExactly("X-02", "X-03", "F-01");
    assertThat(those(rule -> fields.mayExclude(rule, "ladder"))).containsExactly("X-03", "F-01");
    assertThat(those(fields::mayPrefer)).containsExactly("X-03", "F-01");
  }

  @Test
  void a_rule_that_names_what_it_matched_may_nominate_anything() {
    Rule any =
        rule("R-03", "rung", "nominate")
            .binding(Proposal.class, "$approach", Proposal::approach)
            .then("$approach", (c, approach) -> nominate(c, approach));
    ToyAnalysis some = ToyAnalysis.of(STOOL, any);
    assertThat(some.fields().mayNominate(some.rule("R-03"), "ladder")).isTrue();
    assertThat(some.fields().mayNominate(some.rule("R-01"), "ladder")).isFalse();
  }

  @Test
  void both_of_two_are_put_off_by_a_soft_exclusion_of_both() {
    assertThat(those(rule -> fields.putsOffBoth(rule, "stool", "bench"))).containsExactly("X-02");
    assertThat(those(rule -> fields.putsOffBoth(rule, "bench", "stool"))).containsExactly("X-02");
    assertThat(those(rule -> fields.putsOffBoth(rule, "stool", "ladder"))).isEmpty();
    assertThat(those(rule -> fields.putsOffBoth(rule, "ladder", "stool"))).isEmpty();
  }

  @Test
  void a_rule_depends_on_its_own_fields_and_those_behind_concepts_and_candidates() {
    assertThat(paths(fields.dependencies(toy.rule("R-02")))).containsExactly("team.mlExpertise");
    assertThat(paths(fields.dependencies(toy.rule("X-01")))).containsExactly("task", "data.rows");
    assertThat(paths(fields.dependenciesForCandidates(toy.rule("X-01")))).containsExactly("task");
    assertThat(paths(fields.reads(toy.step("X-01", 1)))).containsExactly("task");
    assertThat(paths(fields.reads(toy.step("X-01", 0)))).isEmpty();
    assertThat(paths(fields.reads(toy.step("X-03", 0)))).containsExactly("proposal.approach");
  }

  @Test
  void sources_are_looked_for_behind_concepts_and_candidates_only() {
    assertThat(ids(fields.sources(toy.step("R-02", 0)))).containsExactly("C-02");
    assertThat(ids(fields.sources(toy.step("X-01", 0)))).containsExactly("R-01");
    assertThat(fields.sources(toy.step("X-01", 1))).isEmpty();
    ToyAnalysis asking =
        ToyAnalysis.of(
            NO_SEAT, rule("G-02", "guidance", "advise").each(Excluded.class).then(c -> guide(c)));
    assertThat(asking.fields().sources(asking.step("G-02", 0))).isEmpty();
  }

  @Test
  void a_rule_depends_on_the_scope_of_its_waivers() {
    Scope scope =
        new Scope(
            Map.of(
                Vocabulary.LIBRARY.field("training.noCode").orElseThrow(),
                new Scope.AnyOf(List.of(true))));
    Waiver waiver =
        new Waiver("W", "R-01", scope, "so", "boss", LocalDate.MAX, Waiver.ExpiryPolicy.ERROR);
    CompiledRule waived = toy.rule("R-01").waivedBy(List.of(waiver));
    FieldDependencies dependencies =
        new FieldDependencies(ToyLadder.LADDER, new RuleSet(List.of(waived)));

    assertThat(paths(dependencies.scopes(waived))).containsExactly("training.noCode");
    assertThat(paths(dependencies.dependencies(waived)))
        .containsExactly("data.rows", "training.noCode");
    assertThat(paths(fields.scopes(toy.rule("R-01")))).isEmpty();
  }
}
