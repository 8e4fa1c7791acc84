package io.github.lowestrung.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.lowestrung.decision.Assumption;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.ConditionTrace;
import io.github.lowestrung.explain.ConditionTrace.ConditionStatus;
import io.github.lowestrung.explain.Counterfactuals;
import io.github.lowestrung.explain.Counterfactuals.Alteration;
import io.github.lowestrung.explain.Counterfactuals.AlterationKind;
import io.github.lowestrung.explain.Counterfactuals.Proof;
import io.github.lowestrung.explain.Difference;
import io.github.lowestrung.explain.Difference.ExclusionChange;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.explain.Justification;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.explain.RuleTrace;
import io.github.lowestrung.explain.SearchOptions;
import io.github.lowestrung.explain.Sensitivity.FactSensitivity;
import io.github.lowestrung.explain.Sensitivity.TippingPoint;
import io.github.lowestrung.explain.Why;
import io.github.lowestrung.explain.Why.SkippedApproach;
import io.github.lowestrung.explain.Why.SkippedRung;
import io.github.lowestrung.explain.WhyNot;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Explanations of decisions that a reader can check by hand. */
class ExplanationTest {

  private static final String IN_OWN_VPC =
      """
      task: sentiment-analysis
      network: {isolation: customer-vpc}
      """;

  private static final String PIPELINE =
      "{stages: [{id: read, task: ocr}, {id: tell, task: summarization}]}";

  private static final String JUST_FITTING =
      """
      task: tabular-prediction
      data: {sizeGb: 99.5, labeled: true}
      """;

  private static Decision decide(String document) {
    var advisor = RulesUnderTest.advisor();
    return advisor.decide(advisor.reader().read(document), RulesUnderTest.AS_OF);
  }

  private static Explanation explain(String document) {
    return RulesUnderTest.advisor().explain(decide(document));
  }

  @Test
  void why_leads_the_recommendation_back_to_facts() {
    Why why = explain(IN_OWN_VPC).why();
    assertThat(why.approach()).isEqualTo("jumpstart");
    assertThat(why.nominations()).extracting(Justification::rule).containsExactly("R3-31");
    assertThat(why.choice()).extracting(Justification::rule).containsExactly("L-03");
    assertThat(why.settings()).extracting(Justification::rule).containsExactly("S-22");
    assertThat(why.below())
        .filteredOn(skippedRung -> !skippedRung.approaches().isEmpty())
        .extracting(SkippedRung::rung, skippedRung -> skippedRung.approaches().get(0).approach())
        .containsExactly(
            tuple(1.0, "comprehend"), tuple(1.5, "comprehend-custom"), tuple(2.0, "bedrock"));
    SkippedApproach comprehend = why.below().get(0).approaches().get(0);
    assertThat(comprehend.exclusions())
        .extracting(Justification::rule, Justification::facts)
        .containsExactly(tuple("X-01", List.of(new Evidence("network.isolation", "customer-vpc"))));
  }

  @Test
  void why_goes_through_what_rules_concluded() {
    Why why = explain("{task: sentiment-analysis, operations: {scalingControl: true}}").why();
    Justification exclusion = why.below().get(0).approaches().get(0).exclusions().get(0);
    assertThat(exclusion.rule()).isEqualTo("X-10");
    assertThat(exclusion.facts()).isEmpty();
    assertThat(exclusion.because())
        .extracting(Justification::rule, Justification::facts)
        .containsExactly(tuple("C-10", List.of(new Evidence("operations.scalingControl", true))));
  }

  @Test
  void why_names_preferences_and_assumptions() {
    Why few =
        explain(
                """
                task: image-classification
                data: {labeledExamples: 300}
                network: {isolation: customer-vpc}
                """)
            .why();
    assertThat(few.approach()).isEqualTo("jumpstart");
    assertThat(few.preferences()).extracting(Justification::rule).containsExactly("F-01");
    assertThat(explain("task: translation").why().assumptions())
        .extracting(Assumption::path)
        .contains("network.isolation", "location.region");
  }

  @Test
  void why_of_nothing_viable_names_every_exclusion() {
    Why why =
        explain(
                "{task: translation, operations: {platform: sagemaker}, training: {ownModel:"
                    + " false}, offered: [translate]}")
            .why();
    assertThat(why.approach()).isNull();
    assertThat(why.below())
        .flatMap(SkippedRung::approaches)
        .isNotEmpty()
        .allSatisfy(passed -> assertThat(passed.exclusions()).isNotEmpty());
  }

  @Test
  void why_not_excluded() {
    WhyNot whyNot = explain(IN_OWN_VPC).whyNot("bedrock");
    assertThat(whyNot.verdict()).isEqualTo(WhyNot.Verdict.EXCLUDED);
    assertThat(whyNot.exclusions()).extracting(Justification::rule).containsExactly("X-01");
    assertThat(whyNot.text())
        .startsWith("Amazon Bedrock is excluded by X-01: the model must run inside");
  }

  @Test
  void why_not_beaten() {
    WhyNot whyNot = explain(IN_OWN_VPC).whyNot("byoc");
    assertThat(whyNot.verdict()).isEqualTo(WhyNot.Verdict.BEATEN);
    assertThat(whyNot.beatenBy()).isEqualTo("jumpstart");
    assertThat(whyNot.nominations()).extracting(Justification::rule).containsExactly("R5-01");
  }

  @Test
  void why_not_nominated_names_the_tasks_and_the_condition_that_failed() {
    WhyNot whyNot = explain(IN_OWN_VPC).whyNot("polly");
    assertThat(whyNot.verdict()).isEqualTo(WhyNot.Verdict.NOT_NOMINATED);
    assertThat(whyNot.tasks()).containsExactly("text-to-speech");
    RuleTrace wanting = whyNot.wanting().get(0);
    assertThat(wanting.rule()).isEqualTo("R1-05");
    assertThat(wanting.conditions().get(0))
        .isEqualTo(
            new ConditionTrace(
                "Tasks( within(Task.TEXT_TO_SPEECH) )",
                "task within(text-to-speech)",
                ConditionStatus.FALSE,
                List.of(new Evidence("task", List.of("sentiment-analysis"))),
                null));
  }

  @Test
  void an_approach_that_nobody_knows_is_refused_with_the_one_meant() {
    assertThatThrownBy(() -> explain(IN_OWN_VPC).whyNot("comprehand"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no approach 'comprehand'; did you mean 'comprehend'?");
    assertThatThrownBy(() -> explain(IN_OWN_VPC).whyNotRule("X01"))
        .hasMessage("There is no rule 'X01'; did you mean 'X-01'?");
    assertThatThrownBy(
            () ->
                explain(IN_OWN_VPC)
                    .whatWouldItTake(
                        "byoc", new SearchOptions(Set.of("netwrok"), Duration.ofSeconds(1))))
        .hasMessageStartingWith("There is no fact 'netwrok'");
  }

  @Test
  void a_condition_is_true_false_or_unknown() {
    assertThat(verdict(IN_OWN_VPC, "X-01")).isEqualTo(ConditionStatus.TRUE);
    assertThat(verdict(IN_OWN_VPC, "X-02")).isEqualTo(ConditionStatus.FALSE);
    assertThat(verdict("{task: translation, network: {fipsEndpoints: true}}", "X-02"))
        .isEqualTo(ConditionStatus.UNKNOWN);
    assertThat(verdict("task: translation", "X-02")).isEqualTo(ConditionStatus.UNKNOWN);
  }

  @Test
  void one_unknown_side_leaves_an_alternative_unknown() {
    assertThat(verdict("{task: regression, data: {labeled: true}}", "C-05"))
        .isEqualTo(ConditionStatus.TRUE);
    assertThat(verdict("{task: regression, data: {labeled: false}}", "C-05"))
        .isEqualTo(ConditionStatus.UNKNOWN);
    assertThat(verdict("{task: regression, data: {labeled: false, labeledExamples: 0}}", "C-05"))
        .isEqualTo(ConditionStatus.FALSE);
  }

  private static ConditionStatus verdict(String document, String rule) {
    return explain(document).whyNotRule(rule).conditions().get(0).verdict();
  }

  @Test
  void a_negated_condition_holds_where_nothing_known_says_otherwise() {
    RuleTrace trace =
        explain("{task: custom-algorithm, model: {algorithm: proprietary}}").whyNotRule("R4.5-20");
    assertThat(trace.fired()).isTrue();
    assertThat(trace.conditions().get(1))
        .extracting(ConditionTrace::verdict, ConditionTrace::note)
        .containsExactly(ConditionStatus.TRUE, "nothing known says otherwise");
    assertThat(
            explain(
                    "{task: custom-algorithm, model: {algorithm: proprietary}, training:"
                        + " {framework: pytorch}}")
                .whyNotRule("R4.5-20")
                .conditions()
                .get(1)
                .verdict())
        .isEqualTo(ConditionStatus.FALSE);
  }

  @Test
  void the_attempt_that_came_furthest_is_told() {
    RuleTrace trace =
        explain("{task: translation, location: {region: eu-central-1}}").whyNotRule("P-10");
    assertThat(trace.conditions())
        .extracting(ConditionTrace::words, ConditionTrace::verdict)
        .containsExactly(
            tuple("location.region != null", ConditionStatus.TRUE),
            tuple("candidate is there", ConditionStatus.TRUE),
            tuple("absence: name == $approach", ConditionStatus.FALSE));
  }

  @Test
  void what_if_decides_again_and_tells_the_difference() {
    Difference difference =
        explain("{task: sentiment-analysis, proposal: {approach: comprehend}}")
            .whatIf(FactChange.set("network.isolation", "customer-vpc"))
            .difference();
    assertThat(difference.before().approach()).isEqualTo("comprehend");
    assertThat(difference.after().approach()).isEqualTo("jumpstart");
    assertThat(difference.answerChanged()).isTrue();
    assertThat(difference.excluded())
        .extracting(ExclusionChange::rule, ExclusionChange::approaches)
        .containsExactly(tuple("X-01", List.of("comprehend", "comprehend-custom", "bedrock")));
    assertThat(difference.trapsEntered()).extracting(DetectedTrap::id).containsExactly("T4");
    assertThat(difference.firedNow()).extracting(f -> f.rule()).contains("X-01", "S-22", "T4-01");
    assertThat(difference.firedNoLonger()).extracting(f -> f.rule()).contains("U-01");
  }

  @Test
  void what_if_refuses_what_no_document_could_say() {
    assertThatThrownBy(
            () -> explain(IN_OWN_VPC).whatIf(FactChange.set("network.isolatoin", "none")))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessageContaining("network.isolatoin")
        .hasMessageContaining("did you mean 'network.isolation'?");
    assertThatThrownBy(() -> explain(IN_OWN_VPC).whatIf(FactChange.set("network.isolation", "non")))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessageContaining("did you mean 'none'?");
    assertThatThrownBy(() -> explain(IN_OWN_VPC).whatIf(FactChange.withdraw("task")))
        .isInstanceOf(InvalidWorkloadException.class);
  }

  @Test
  void what_it_takes_is_every_smallest_set() {
    Counterfactuals takes = explain(IN_OWN_VPC).whatWouldItTake("comprehend");
    assertThat(takes.proof()).isEqualTo(Proof.ALL_SMALLEST);
    assertThat(takes.sets())
        .flatMap(set -> set.changes())
        .containsExactly(
            new Alteration(
                "network.isolation",
                "customer-vpc",
                AlterationKind.CHANGE,
                List.of("none", "private-connectivity"),
                "one of none, private-connectivity"),
            new Alteration(
                "network.isolation",
                "customer-vpc",
                AlterationKind.WITHDRAW,
                List.of(),
                "withdrawn"));
  }

  @Test
  void fixed_facts_stay_as_they_are() {
    SearchOptions searchOptions = new SearchOptions(Set.of("network"), Duration.ofSeconds(20));
    Counterfactuals takes = explain(IN_OWN_VPC).whatWouldItTake("comprehend", searchOptions);
    assertThat(takes.proof()).isEqualTo(Proof.NONE_UP_TO_SIZE);
    assertThat(takes.sets()).isEmpty();
  }

  @Test
  void a_search_that_may_take_no_time_proves_nothing() {
    SearchOptions searchOptions = new SearchOptions(Set.of(), Duration.ZERO);
    Counterfactuals takes = explain(IN_OWN_VPC).whatWouldItTake("comprehend", searchOptions);
    assertThat(takes.proof()).isEqualTo(Proof.TIME_RAN_OUT);
    assertThat(takes.size()).isZero();
    assertThat(takes.sets()).isEmpty();
  }

  @Test
  void two_obstacles_take_two_changes() {
    Counterfactuals takes =
        explain(IN_OWN_VPC + "offered: [jumpstart, byoc]\n").whatWouldItTake("comprehend");
    assertThat(takes.size()).isEqualTo(2);
    assertThat(takes.sets())
        .allSatisfy(
            set ->
                assertThat(set.changes())
                    .extracting(Alteration::path)
                    .containsExactly("network.isolation", "offered"));
  }

  @Test
  void what_wins_takes_nothing() {
    assertThat(explain(IN_OWN_VPC).whatWouldItTake("jumpstart").proof())
        .isEqualTo(Proof.WINS_ALREADY);
  }

  @Test
  void stability_says_how_far_the_border_is_and_who_takes_over() {
    FactSensitivity size = explain(JUST_FITTING).stability().facts().get(0);
    assertThat(size.path()).isEqualTo("data.sizeGb");
    assertThat(size.turns())
        .containsExactly(
            new TippingPoint(
                List.of(100.01),
                100.0,
                0.5,
                "GB",
                "above 100 GB, 0.5 GB away",
                new Answer("xgboost", 4.0, java.util.Map.of()),
                List.of("R3-21")));
  }

  @Test
  void stability_finds_the_border_of_a_formula() {
    FactSensitivity price =
        explain(
                """
                task: text-generation
                customization: {need: fine-tuning}
                economics:
                  provisionedPerHour: 20
                  provisionedUnits: 1
                  bedrockFineTuning: 0
                  endpointPerHour: 15
                  endpointInstances: 2
                  jumpStartFineTuning: 0
                  amortizationMonths: 12
                """)
            .stability()
            .facts()
            .stream()
            .filter(fact -> fact.path().equals("economics.provisionedPerHour"))
            .findFirst()
            .orElseThrow();
    TippingPoint tippingPoint = price.turns().get(0);
    assertThat(tippingPoint.border()).isCloseTo(30, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(tippingPoint.rules()).containsExactly("R2-24");
    assertThat(tippingPoint.words()).startsWith("at least 30, 10 away");
  }

  @Test
  void questions_are_about_what_is_still_open() {
    Questions questions = explain("task: sentiment-analysis").questions();
    assertThat(questions.possible())
        .containsExactly(
            "comprehend",
            "transcribe",
            "comprehend-custom",
            "bedrock",
            "bedrock-custom-model-import",
            "sagemaker-serverless-customization",
            "jumpstart",
            "bedrock-marketplace",
            "blazingtext",
            "script-mode",
            "byoc");
    Question network =
        questions.questions().stream()
            .filter(question -> question.path().equals("network.isolation"))
            .findFirst()
            .orElseThrow();
    assertThat(network.outcomes())
        .extracting(outcome -> outcome.words(), outcome -> outcome.answer().approach())
        .containsExactly(tuple("customer-vpc", "jumpstart"), tuple("air-gapped", "byoc"));
  }

  @Test
  void facts_that_matter_only_together_are_asked_for_together() {
    Questions questions =
        explain("{task: text-generation, customization: {need: fine-tuning}}").questions();
    assertThat(questions.questions())
        .filteredOn(question -> question.path().equals("economics.endpointPerHour"))
        .singleElement()
        .satisfies(
            question ->
                assertThat(question.together())
                    .hasSize(6)
                    .contains("economics.provisionedPerHour", "economics.amortizationMonths"));
  }

  @Test
  void what_nobody_can_answer_is_not_asked() {
    Questions questions =
        explain("task: sentiment-analysis").questions(Set.of("container", "location.region"));
    assertThat(questions.questions())
        .extracting(Question::path)
        .noneMatch(path -> path.startsWith("container.") || path.equals("location.region"))
        .doesNotContain("network.fipsEndpoints");
  }

  @Test
  void a_decision_that_was_read_back_is_explained_alike() {
    Decision decision = decide(IN_OWN_VPC);
    Explanation made = RulesUnderTest.advisor().explain(decision);
    Explanation read = RulesUnderTest.advisor().explain(Decision.fromJson(decision.toJson()));

    assertThat(read.why().toJson()).isEqualTo(made.why().toJson());
    assertThat(read.whyNot("bedrock").toJson()).isEqualTo(made.whyNot("bedrock").toJson());
    assertThat(read.stability().toJson()).isEqualTo(made.stability().toJson());
  }

  @Test
  void a_stage_is_explained_by_the_decision_of_its_pipeline() {
    var advisor = RulesUnderTest.advisor();
    PipelineDecision decision =
        advisor.decide(advisor.reader().readPipeline(PIPELINE), RulesUnderTest.AS_OF);
    PipelineDecision read = PipelineDecision.fromJson(decision.toJson());

    for (PipelineDecision one : List.of(decision, read)) {
      assertThat(advisor.explain(one, "read").why().approach()).isEqualTo("textract");
    }
    assertThatThrownBy(() -> advisor.explain(decision, "reed"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("'reed'", "[read, tell]", "did you mean 'read'?");
  }

  @Test
  void a_stage_that_fires_as_such_is_not_explained_by_itself() {
    var advisor = RulesUnderTest.advisor();
    PipelineDecision decision =
        advisor.decide(advisor.reader().readPipeline(PIPELINE), RulesUnderTest.AS_OF);
    Explanation alone = advisor.explain(decision.stages().get(1));

    assertThat(advisor.explain(decision, "tell").whyNotRule("G-30").fired()).isTrue();
    assertThatThrownBy(alone::why)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("G-30", "Maybe it is about a stage");
  }
}
