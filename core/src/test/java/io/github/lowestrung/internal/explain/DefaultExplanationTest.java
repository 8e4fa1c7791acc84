package io.github.lowestrung.internal.explain;

import static io.github.lowestrung.drl.Conclusions.guide;
import static io.github.lowestrung.toy.ToyRule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.explain.Difference;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.explain.Justification;
import io.github.lowestrung.explain.RuleTrace;
import io.github.lowestrung.explain.WhatIf;
import io.github.lowestrung.explain.Why;
import io.github.lowestrung.explain.WhyNot;
import io.github.lowestrung.toy.ToyWorkshop;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.PipelineStage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decision is explained by the rules that fired, down to the facts. */
class DefaultExplanationTest {

  @TempDir static Path root;
  private static ToyWorkshop workshop;

  @BeforeAll
  static void load() throws IOException {
    workshop = ToyWorkshop.in(root);
  }

  private static List<String> rules(List<Justification> justifications) {
    return justifications.stream().map(Justification::rule).toList();
  }

  @Test
  void a_recommendation_has_rules_behind_it_and_rungs_below_it() {
    Why why = workshop.explain("{task: ocr, data: {rows: 600}, latency: {mode: real-time}}").why();

    assertThat(why.outcome()).isEqualTo(Outcome.RECOMMENDED);
    assertThat(why.approach()).isEqualTo("ladder");
    assertThat(why.name()).isEqualTo("A ladder");
    assertThat(why.rung()).isEqualTo(2);
    assertThat(why.text())
        .isEqualTo(
            "A ladder is recommended: it serves the task, and no approach before it is"
                + " viable.");
    assertThat(rules(why.nominations())).containsExactly("R-03");
    assertThat(rules(why.choice())).containsExactly("L-03");
    assertThat(rules(why.settings())).containsExactly("S-01");
    assertThat(why.preferences()).isEmpty();
    assertThat(why.assumptions()).extracting(a -> a.path()).containsExactly("data.sizeGb");
    assertThat(why.below())
        .singleElement()
        .satisfies(
            rung -> {
              assertThat(rung.name()).isEqualTo("Floor");
              assertThat(rung.approaches())
                  .extracting(a -> a.approach() + " " + a.status() + " " + rules(a.exclusions()))
                  .containsExactly("stool EXCLUDED [X-02]", "bench EXCLUDED [X-02]");
            });
  }

  @Test
  void behind_a_reason_stand_other_reasons_and_facts() {
    Justification heavy =
        workshop.explain("{task: ocr, data: {rows: 600}}").whyNot("stool").exclusions().get(0);
    assertThat(heavy.text()).isEqualTo("it is heavy at 600 rows");
    assertThat(heavy.facts()).isEmpty();
    assertThat(heavy.because())
        .singleElement()
        .satisfies(
            many -> {
              assertThat(many.rule()).isEqualTo("C-01");
              assertThat(many.text()).isEqualTo("600 rows are many");
              assertThat(many.facts()).containsExactly(new Evidence("data.rows", 600L));
              assertThat(many.source()).containsExactly("X");
            });
  }

  @Test
  void a_preference_speaks_for_an_approach_and_what_comes_before_it_is_told() {
    Why why = workshop.explain("{task: ocr, data: {modality: video, sizeGb: 200}}").why();
    assertThat(why.approach()).isEqualTo("bench");
    assertThat(rules(why.preferences())).containsExactly("F-01");
    assertThat(why.assumptions()).isEmpty();
    assertThat(why.below())
        .singleElement()
        .satisfies(
            rung ->
                assertThat(rung.approaches())
                    .extracting(a -> a.approach() + " " + a.status())
                    .containsExactly("stool EXCLUDED"));
  }

  @Test
  void where_nothing_is_viable_all_rungs_are_told() {
    Why why = workshop.explain("{task: ocr, offered: [stool], data: {sizeGb: 200}}").why();
    assertThat(why.outcome()).isEqualTo(Outcome.NO_VIABLE_APPROACH);
    assertThat(why.approach()).isNull();
    assertThat(why.rung()).isNull();
    assertThat(why.text())
        .isEqualTo("No approach is viable: every one that serves the task is excluded.");
    assertThat(why.below())
        .extracting(
            rung -> rung.name() + " " + rung.approaches().stream().map(a -> a.approach()).toList())
        .containsExactly("Floor [stool, bench]", "Wall [ladder]");
    assertThat(why.choice()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: ocr} | stool | RECOMMENDED | A stool is recommended.
          {task: ocr} | ladder | BEATEN | A ladder is viable, but A stool on rung 1 comes first.
          {task: ocr, data: {sizeGb: 200}} | stool | EXCLUDED | A stool is excluded by X-01: 200 GB are over 100.
          {task: ocr, data: {sizeGb: 200, rows: 600}} | stool | EXCLUDED | A stool is excluded by X-01: 200 GB are over 100, and by 1 more rule.
          {task: ocr, data: {sizeGb: 200, rows: 600}, offered: [ladder]} | stool | EXCLUDED | A stool is excluded by X-01: 200 GB are over 100, and by 2 more rules.
          {task: clustering} | stool | NOT_NOMINATED | A stool does not serve the task as it is stated; it serves ocr, translation.
          """)
  void why_an_approach_is_not_recommended(
      String workload, String approach, WhyNot.Verdict verdict, String text) {
    WhyNot whyNot = workshop.explain(workload).whyNot(approach);
    assertThat(whyNot.verdict()).isEqualTo(verdict);
    assertThat(whyNot.text()).isEqualTo(text);
    assertThat(whyNot.beatenBy()).isEqualTo(verdict == WhyNot.Verdict.BEATEN ? "stool" : null);
    assertThat(whyNot.exclusions().isEmpty()).isEqualTo(verdict != WhyNot.Verdict.EXCLUDED);
    assertThat(whyNot.approach()).isEqualTo(approach);
  }

  @Test
  void what_does_not_serve_the_task_is_told_with_the_rules_that_would_say_so() {
    WhyNot whyNot = workshop.explain("{task: clustering, data: {sizeGb: 200}}").whyNot("stool");
    assertThat(whyNot.wanting()).extracting(RuleTrace::rule).containsExactly("R-01");
    assertThat(whyNot.tasks()).containsExactly("ocr", "translation");
    assertThat(whyNot.nominations()).isEmpty();
    assertThat(whyNot.exclusions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: ocr, data: {sizeGb: 200}} | X-01 | X-01 fired: 200 GB are over 100.
          {task: ocr, data: {sizeGb: 50}} | X-01 | X-01 did not fire: data.sizeGb > 100 does not hold (data.sizeGb = 50).
          {task: ocr} | X-01 | X-01 did not fire: data.sizeGb > 100 is not known to hold (data.sizeGb = not known).
          {task: ocr} | X-02 | X-02 did not fire: concept: name == "heavy" does not hold (concepts = []).
          {task: ocr, data: {labeled: false}} | X-05 | X-05 did not fire: team.mlExpertise not in (practitioner, expert) is not known to hold (team.mlExpertise = not known).
          {task: ocr, latency: {mode: real-time}} | S-02 | S-02 did not fire: not latency.mode == real-time does not hold (latency.mode = real-time).
          {task: ocr} | S-02 | S-02 fired: nobody waits.
          """)
  void a_rule_is_traced_to_the_condition_that_keeps_it_from_firing(
      String workload, String rule, String text) {
    RuleTrace trace = workshop.explain(workload).whyNotRule(rule);
    assertThat(trace.text()).isEqualTo(text);
    assertThat(trace.fired()).isEqualTo(text.contains(" fired: "));
    assertThat(trace.rule()).isEqualTo(rule);
    assertThat(trace.firings().isEmpty()).isNotEqualTo(trace.fired());
  }

  @Test
  void every_condition_of_a_rule_is_traced() {
    RuleTrace trace =
        workshop
            .explain("{task: ocr, data: {labeled: false}, team: {mlExpertise: expert}}")
            .whyNotRule("X-05");
    assertThat(trace.conditions())
        .extracting(c -> c.condition() + " " + c.verdict() + " " + c.saw() + " " + c.note())
        .containsExactly(
            "Dataset( labeled == false ) TRUE [Evidence[path=data.labeled, value=false]] null",
            "Team( mlExpertise not in (Expertise.PRACTITIONER, Expertise.EXPERT) ) FALSE"
                + " [Evidence[path=team.mlExpertise, value=expert]] null");
    assertThat(workshop.explain("{task: ocr}").whyNotRule("S-02").conditions())
        .singleElement()
        .satisfies(c -> assertThat(c.note()).isEqualTo("nothing known says otherwise"));
  }

  @Test
  void what_would_be_otherwise_is_told_by_difference() {
    WhatIf whatIf =
        workshop
            .explain("{task: ocr, proposal: {approach: ladder}}")
            .whatIf(List.of(new FactChange("data.rows", 600), new FactChange("data.sizeGb", 1)));
    Difference difference = whatIf.difference();

    assertThat(difference.before().approach()).isEqualTo("stool");
    assertThat(difference.after().approach()).isEqualTo("ladder");
    assertThat(difference.answerChanged()).isTrue();
    assertThat(difference.excluded())
        .extracting(e -> e.rule() + " " + e.reason() + " " + e.strength() + " " + e.approaches())
        .containsExactly("X-02 it is heavy at 600 rows HARD [stool, bench]");
    assertThat(difference.readmitted()).isEmpty();
    assertThat(difference.trapsEntered()).isEmpty();
    assertThat(difference.trapsLeft())
        .extracting(t -> t.id() + " " + t.message())
        .containsExactly("T1 ladder is climbed for nothing");
    assertThat(difference.firedNow())
        .extracting(t -> t.rule())
        .contains("C-01", "X-02", "G-01")
        .doesNotContain("R-01", "S-02");
    assertThat(difference.firedNoLonger())
        .extracting(t -> t.rule())
        .contains("U-01", "T-01")
        .doesNotContain("S-02");
    assertThat(whatIf.after().workload().fact(Dataset.class).rows()).isEqualTo(600);
    assertThat(whatIf.before().find("ladder").orElseThrow().status()).isEqualTo(Status.VIABLE);
  }

  @Test
  void the_way_back_readmits_what_was_excluded() {
    Difference difference =
        workshop
            .explain("{task: ocr, data: {rows: 600}}")
            .whatIf(FactChange.withdraw("data.rows"))
            .difference();
    assertThat(difference.excluded()).isEmpty();
    assertThat(difference.readmitted()).extracting(e -> e.rule()).containsExactly("X-02");
  }

  @Test
  void the_decision_about_a_stage_is_explained_by_way_of_its_pipeline(@TempDir Path folder)
      throws IOException {
    Advisor advisor =
        ToyWorkshop.in(
                folder,
                rule("P-01", "guidance", "advise").each(PipelineStage.class).then(c -> guide(c)))
            .advisor();
    PipelineDecision decision =
        advisor.decide(
            advisor
                .reader()
                .readPipeline("{stages: [{id: one, task: ocr}, {id: two, task: clustering}]}"),
            ToyWorkshop.TODAY);
    Decision two = decision.stages().get(1);

    assertThat(advisor.explain(decision, "two").why().approach()).isEqualTo("ladder");
    assertThat(advisor.explain(decision, "two").whyNotRule("P-01").fired()).isTrue();
    assertThatThrownBy(() -> advisor.explain(two).why())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "does not follow from its facts by these rules: it names the firings [G-01",
            "P-01",
            "Maybe it is about a stage");
  }

  @Test
  void unknown_rules_are_refused_with_the_nearest() {
    assertThatThrownBy(() -> workshop.explain("{task: ocr}").whyNotRule("X-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("There is no rule 'X-1'");
  }
}
