package io.github.lowestrung.internal.reference;

import static io.github.lowestrung.drl.Conclusions.conclude;
import static io.github.lowestrung.drl.Conclusions.configure;
import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.drl.Conclusions.nominate;
import static io.github.lowestrung.drl.Conclusions.prefer;
import static io.github.lowestrung.drl.Conclusions.recommend;
import static io.github.lowestrung.toy.ToyRule.concept;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyAnalysis;
import io.github.lowestrung.toy.ToyLadder;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.DatasetBuilder;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.waiver.Scope;
import io.github.lowestrung.workload.waiver.Waiver;
import io.github.lowestrung.workload.waiver.Waiver.ExpiryPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules fire stratum by stratum until nothing new is concluded, and what they say is kept. */
class ReferenceEvaluatorTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final Tasks OCR = new Tasks(List.of(Task.OCR));
  private static final Dataset MANY = DatasetBuilder.builder().rows(9L).build();

  private static ReferenceEvaluator evaluator(Rule... rules) {
    return new ReferenceEvaluator(
        ToyLadder.LADDER, new RuleSet(ToyAnalysis.of(rules).rules().values()));
  }

  private static Run run(Rule... rules) {
    return evaluator(rules).run(List.of(OCR, MANY));
  }

  private static List<String> fired(Run run) {
    return run.drawn.stream().map(d -> d.rule().info().id() + " " + d.effect().text()).toList();
  }

  private static Condition<Concept> named(String name) {
    return that("name == \"" + name + "\"", c -> c.name().equals(name));
  }

  private static ToyRule nomination(String id) {
    return rule(id, "rung", "nominate").each(Tasks.class);
  }

  private static ToyRule choice(String id) {
    return rule(id, "choice", "choose").each(Tasks.class);
  }

  private static ToyRule setting(String id) {
    return rule(id, "setting", "advise").each(Tasks.class);
  }

  @Test
  void strata_come_in_their_order_and_rules_in_that_of_their_ids() {
    assertThat(
            fired(
                run(
                    setting("A-01").then(c -> configure(c, "glue", "slow")),
                    choice("A-02").then(c -> recommend(c, "stool")),
                    rule("A-04").each(Candidate.class).then(c -> exclude(c, "bench")),
                    rule("A-03").each(Tasks.class).then(c -> exclude(c, "ladder")),
                    nomination("A-05").then(c -> nominate(c, "stool")),
                    concept("A-06").each(Tasks.class).then(c -> conclude(c, "heavy")))))
        .containsExactly(
            "A-06 concludes heavy",
            "A-05 nominates stool",
            "A-03 excludes ladder",
            "A-04 excludes bench",
            "A-02 recommends stool",
            "A-01 sets glue = slow");
  }

  @Test
  void a_run_ends_after_the_last_stratum_that_is_wanted() {
    ReferenceEvaluator evaluator =
        evaluator(
            concept("C-01").each(Tasks.class).then(c -> conclude(c, "heavy")),
            nomination("R-01").then(c -> nominate(c, "stool")),
            rule("X-01").each(Tasks.class).then(c -> exclude(c, "stool")));
    assertThat(fired(evaluator.run(List.of(OCR), Stratum.NOMINATE)))
        .containsExactly("C-01 concludes heavy", "R-01 nominates stool");
    assertThat(fired(evaluator.run(List.of(OCR), Stratum.CONCEPT)))
        .containsExactly("C-01 concludes heavy");
    assertThat(evaluator.run(List.of(), Stratum.ADVISE).drawn).isEmpty();
  }

  @Test
  void what_a_stratum_concludes_is_seen_in_it_once() {
    Run run =
        run(
            concept("C-01").each(Concept.class, named("two")).then(c -> conclude(c, "three")),
            concept("C-02").each(Concept.class, named("one")).then(c -> conclude(c, "two")),
            concept("C-03").each(Dataset.class).then(c -> conclude(c, "one")),
            concept("C-04")
                .binding(Ladder.class, Ladder.class, "$ladder", ladder -> ladder)
                .<Rung, Ladder>from(
                    Rung.class, "$ladder", ladder -> new ArrayList<>(ladder.rungs()))
                .each(Concept.class, named("one"))
                .then(c -> conclude(c, "rung")));
    assertThat(fired(run))
        .containsExactlyInAnyOrder(
            "C-03 concludes one",
            "C-02 concludes two",
            "C-01 concludes three",
            "C-04 concludes rung",
            "C-04 concludes rung");
    assertThat(run.facts.of(Concept.class)).hasSize(5);
  }

  @Test
  void a_conclusion_knows_the_firing_that_it_came_from() {
    Run run =
        run(
            concept("C-01").each(Dataset.class).then(c -> conclude(c, "one")),
            concept("C-02").each(Concept.class, named("one")).then(c -> conclude(c, "two")));
    Object two = run.facts.of(Concept.class).get(1);
    assertThat(run.origin(two).rule().info().id()).isEqualTo("C-02");
    assertThat(run.origin(two).objects()).containsExactly(run.facts.of(Concept.class).get(0));
    assertThat(run.origin(two).conclusion()).isSameAs(two);
    assertThat(run.origin(MANY)).isNull();
  }

  @Test
  void an_approach_that_several_rules_nominate_is_one_candidate() {
    Run run =
        run(
            nomination("R-01").then(c -> nominate(c, "stool")),
            nomination("R-02").then(c -> nominate(c, "stool")),
            nomination("R-03").then(c -> nominate(c, "bench")));
    assertThat(run.facts.of(Candidate.class))
        .containsExactly(new Candidate("stool"), new Candidate("bench"));
    assertThat(run.drawn).hasSize(3);
    assertThat(run.conclusions().candidates()).containsExactlyInAnyOrder("stool", "bench");
    assertThat(run.drawn.get(0).speaksFor("stool")).isTrue();
    assertThat(run.drawn.get(0).speaksFor("bench")).isFalse();
    assertThat(run.drawn.get(0).excludes("stool")).isFalse();
  }

  @Test
  void one_rule_is_fired_over_the_facts_of_a_run() {
    Rule excluding =
        rule("X-01")
            .binding(Candidate.class, "$approach", Candidate::approach)
            .then("$approach", (c, approach) -> exclude(c, approach));
    ReferenceEvaluator evaluator = evaluator(excluding);
    Run run = evaluator.run(List.of(OCR));
    run.facts.add(new Candidate("stool"));
    run.facts.add(new Candidate("ladder"));
    assertThat(evaluator.excluded(CompiledRules.read(excluding), run))
        .extracting(Excluded::approaches)
        .extracting(Object::toString)
        .containsExactly("[stool]", "[ladder]");
    assertThat(run.drawn.get(1).excludes("ladder")).isTrue();
  }

  @Test
  void a_rule_that_fails_is_named() {
    Rule failing =
        nomination("R-01")
            .then(
                c -> {
                  throw new IllegalStateException("broken");
                });
    assertThatThrownBy(() -> run(failing))
        .isInstanceOf(DecisionException.class)
        .hasMessage("The rule \"Toy - R-01\" failed: java.lang.IllegalStateException: broken");
  }

  @Test
  void one_approach_is_chosen() {
    Rule one = choice("L-01").then(c -> recommend(c, "stool"));
    Rule two = choice("L-02").then(c -> recommend(c, "bench"));
    assertThat(run(one).conclusions().recommended()).isEqualTo("stool");
    assertThatThrownBy(() -> run(one, two))
        .isInstanceOf(DecisionException.class)
        .hasMessageContainingAll("Two approaches were chosen: stool and bench", "Maybe");
  }

  @Test
  void a_setting_has_one_value() {
    Rule slow = setting("S-01").then(c -> configure(c, "glue", "slow"));
    Rule again = setting("S-02").then(c -> configure(c, "glue", "slow"));
    Rule fast = setting("S-03").then(c -> configure(c, "glue", "fast"));
    assertThat(run(slow, again).conclusions().configuration()).isEqualTo(Map.of("glue", "slow"));
    assertThatThrownBy(() -> run(slow, fast))
        .isInstanceOf(DecisionException.class)
        .hasMessageContainingAll("Two rules set glue: to slow and to fast", "(S-03)", "Maybe");
  }

  @Test
  void a_rule_concludes_in_its_own_stratum_only() {
    Rule astray = rule("X-01").each(Tasks.class).then(c -> nominate(c, "stool"));
    assertThatThrownBy(() -> run(astray))
        .isInstanceOf(DecisionException.class)
        .hasMessageContainingAll(
            "(X-01) stands in the stratum (exclude)", "belongs to (nominate)", "Maybe");
  }

  @Test
  void the_order_of_choice_is_reserve_rung_preference_and_place() {
    Run run =
        run(rule("F-01", "preference", "exclude").each(Tasks.class).then(c -> prefer(c, "bench")));
    List<Long> order =
        List.of(
            run.place("bench", false),
            run.place("stool", false),
            run.place("ladder", false),
            run.place("bench", true),
            run.place("stool", true),
            run.place("ladder", true));
    assertThat(order).isSorted().doesNotHaveDuplicates();
    assertThat(run().place("stool", false)).isLessThan(run().place("bench", false));
  }

  private static Run waived(ExpiryPolicy policy, LocalDate expires, long rows) {
    CompiledRule excluding =
        CompiledRules.read(
            rule("X-01")
                .reason("there are {data.rows} rows")
                .each(Dataset.class, that("rows > 5", d -> d.rows() > 5))
                .each(Candidate.class)
                .then(c -> exclude(c, "stool")));
    Scope scope =
        new Scope(
            Map.of(
                Vocabulary.LIBRARY.field("data.rows").orElseThrow(), new Scope.Range(null, 100L)));
    Waiver waiver = new Waiver("W-1", "X-01", scope, "a trial", "boss", expires, policy);
    List<CompiledRule> rules =
        new ArrayList<>(
            CompiledRules.read(
                    nomination("R-01").then(c -> nominate(c, "stool")),
                    nomination("R-02").then(c -> nominate(c, "bench")),
                    choice("L-01").then(c -> recommend(c, "bench")))
                .values());
    rules.add(excluding.waivedBy(List.of(waiver)));
    Platform platform = new Platform(ToyAnalysis.NO_TABLES, ToyLadder.LADDER).on(TODAY);
    return new ReferenceEvaluator(ToyLadder.LADDER, new RuleSet(rules))
        .run(List.of(OCR, DatasetBuilder.builder().rows(rows).build(), platform));
  }

  @ParameterizedTest
  @EnumSource(ExpiryPolicy.class)
  void a_rule_that_is_waived_concludes_nothing_and_is_told_of(ExpiryPolicy policy) {
    Run run = waived(policy, TODAY, 9);
    assertThat(run.facts.of(Excluded.class)).isEmpty();
    assertThat(run.conclusions().exclusions()).isEmpty();
    assertThat(run.conclusions().cautions()).isEmpty();
    assertThat(run.conclusions().waivers())
        .hasSize(2)
        .first()
        .satisfies(
            applied -> {
              assertThat(applied.waiver()).isEqualTo("W-1");
              assertThat(applied.rule()).isEqualTo("X-01");
              assertThat(applied.waived()).isEqualTo("there are 9 rows");
              assertThat(applied.reason()).isEqualTo("a trial");
              assertThat(applied.approver()).isEqualTo("boss");
              assertThat(applied.expires()).isEqualTo(TODAY);
            });
    assertThat(fired(run)).contains("X-01 waived by W-1: excludes stool");
  }

  @Test
  void outside_of_the_scope_of_its_waiver_a_rule_holds() {
    Run run = waived(ExpiryPolicy.ERROR, TODAY, 101);
    assertThat(run.conclusions().exclusions()).hasSize(2);
    assertThat(run.conclusions().waivers()).isEmpty();
    assertThat(run.conclusions().cautions()).isEmpty();
    assertThat(run.conclusions().recommended()).isEqualTo("bench");
  }

  @ParameterizedTest
  @CsvSource({"CAUTION, bench", "ERROR,"})
  void an_expired_waiver_cautions_once_or_leaves_no_decision(
      ExpiryPolicy policy, String recommended) {
    Run run = waived(policy, TODAY.minusDays(1), 9);
    assertThat(run.conclusions().exclusions()).hasSize(2);
    assertThat(run.conclusions().waivers()).isEmpty();
    assertThat(run.conclusions().recommended()).isEqualTo(recommended);
    if (policy == ExpiryPolicy.CAUTION) {
      assertThat(run.conclusions().cautions())
          .extracting(c -> c.rule() + ": " + c.message())
          .containsExactly(
              "X-01: the waiver (W-1) of the rule (X-01), approved by boss, expired on"
                  + " 2026-11-22, so the rule holds again");
    } else {
      assertThat(run.conclusions().cautions()).isEmpty();
    }
  }
}
