package io.github.lowestrung.internal.analysis;

import static io.github.lowestrung.drl.Conclusions.caution;
import static io.github.lowestrung.drl.Conclusions.conclude;
import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.drl.Conclusions.nominate;
import static io.github.lowestrung.drl.Conclusions.recommend;
import static io.github.lowestrung.toy.ToyRule.concept;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.Recommended;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyLadder;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Proposal;
import io.github.lowestrung.workload.Tasks;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

/** What a pattern asks for comes from the rules that conclude it, or cannot be told not to. */
class RuleDependenciesTest {

  private static final List<Rule> CONCLUDING =
      List.of(
          concept("C-01").each(Dataset.class).then(c -> conclude(c, "heavy")),
          concept("C-02").each(Concept.class, named("heavy")).then(c -> conclude(c, "immovable")),
          concept("C-03")
              .binding(Proposal.class, "$approach", Proposal::approach)
              .then("$approach", (c, approach) -> conclude(c, approach)),
          rule("R-01", "rung", "nominate").each(Tasks.class).then(c -> nominate(c, "stool")),
          rule("R-02", "rung", "nominate")
              .not(Concept.class, named("immovable"))
              .then(c -> nominate(c, "bench")),
          rule("X-01").each(Dataset.class).then(c -> exclude(c, "ladder")),
          rule("L-01", "choice", "choose").each(Tasks.class).then(c -> recommend(c, "stool")));

  private final Map<String, CompiledRule> rules =
      CompiledRules.read(CONCLUDING.toArray(Rule[]::new));

  private static Condition<Concept> named(String name) {
    return that("name == \"" + name + "\"", c -> c.name().equals(name));
  }

  private RuleDependencies dependencies() {
    ConsequenceAnalysis consequences = new ConsequenceAnalysis(ToyLadder.LADDER);
    Map<CompiledRule, ConsequenceSummary> sayings = new LinkedHashMap<>();
    rules.values().forEach(rule -> sayings.put(rule, consequences.of(rule)));
    return new RuleDependencies(ToyLadder.LADDER, sayings);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // handed on, and only read
  private <T> List<String> sources(Class<T> type, Condition<T>... conditions) {
    Rule asking = rule("A-01", "guidance", "advise").each(type, conditions).then(c -> caution(c));
    CompiledRule read = CompiledRules.read(asking);
    rules.put("asking", read);
    return ids(dependencies().sources(read.shape().steps().get(0)));
  }

  private static List<String> ids(Collection<CompiledRule> rules) {
    return rules.stream().map(rule -> rule.info().id()).toList();
  }

  @Test
  void a_concept_comes_from_those_who_conclude_it_or_may() {
    assertThat(sources(Concept.class, named("heavy"))).containsExactly("C-01", "C-03");
    assertThat(sources(Concept.class)).containsExactly("C-01", "C-02", "C-03");
    assertThat(sources(Concept.class, that("name != \"heavy\"", c -> !c.name().equals("heavy"))))
        .containsExactly("C-02", "C-03");
    assertThat(sources(Concept.class, that("name matches \"im.*\"", c -> c.name().matches("im.*"))))
        .containsExactly("C-02", "C-03");
  }

  @Test
  void approaches_come_from_those_who_name_them() {
    assertThat(
            sources(
                Candidate.class,
                that("approach not in (\"stool\")", c -> !c.approach().equals("stool"))))
        .containsExactly("R-02");
    assertThat(sources(Recommended.class, that("rung > 1", r -> r.rung() > 1))).isEmpty();
    assertThat(sources(Recommended.class, that("rung >= 1", r -> r.rung() >= 1)))
        .containsExactly("L-01");
    assertThat(sources(Excluded.class, that("covers(\"stool\")", e -> e.covers("stool"))))
        .containsExactly("X-01");
  }

  @Test
  void facts_of_the_workload_come_from_no_rule() {
    assertThat(sources(Dataset.class)).isEmpty();
  }

  @Test
  void a_rule_depends_on_what_stands_behind_its_sources() {
    CompiledRule bench = rules.get("Toy - R-02");
    Predicate<RuleModel.Step> concepts = step -> step.type() == Concept.class;
    assertThat(ids(dependencies().behind(bench, concepts)))
        .containsExactly("R-02", "C-02", "C-01", "C-03");
    assertThat(ids(dependencies().behind(bench, step -> false))).containsExactly("R-02");
  }

  @Test
  void rules_that_depend_on_each_other_are_taken_once() {
    rules.putAll(
        CompiledRules.read(
            concept("C-04").each(Concept.class, named("round")).then(c -> conclude(c, "about")),
            concept("C-05").each(Concept.class, named("about")).then(c -> conclude(c, "round"))));
    rules.remove("Toy - C-03");
    assertThat(ids(dependencies().behind(rules.get("Toy - C-04"), step -> true)))
        .containsExactly("C-04", "C-05");
  }
}
