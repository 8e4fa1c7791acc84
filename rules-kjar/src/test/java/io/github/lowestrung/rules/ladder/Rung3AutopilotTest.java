package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.document;
import static io.github.lowestrung.rules.ladder.RuleReach.leftBy;
import static io.github.lowestrung.rules.ladder.RuleReach.strengthOf;
import static io.github.lowestrung.rules.ladder.RuleReach.tasksOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rules.choice.Decisions;
import io.github.lowestrung.workload.AlgorithmFamily;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rung3AutopilotTest {

  private static final Task[] PROBLEM_TYPES = {
    Task.TABULAR_PREDICTION,
    Task.BINARY_CLASSIFICATION,
    Task.MULTICLASS_CLASSIFICATION,
    Task.FRAUD_DETECTION,
    Task.REGRESSION,
    Task.TEXT_CLASSIFICATION,
    Task.TEXT_MODERATION,
    Task.IMAGE_CLASSIFICATION,
    Task.VISUAL_INSPECTION,
    Task.CONTENT_MODERATION,
    Task.CLICK_THROUGH_PREDICTION,
    Task.TIME_SERIES_FORECASTING
  };

  private static Workload.Builder regression() {
    return Workload.of(Task.REGRESSION);
  }

  private static Workload.Builder documented() {
    return regression().quality(q -> q.explainabilityReport(true));
  }

  @Test
  void autopilot_is_nominated_with_a_reason() {
    rule("R3-01")
        .given(regression())
        .fires()
        .because("regression is one of Autopilot's problem types")
        .so("nominates autopilot")
        .restingOn("task");
  }

  @Test
  void autopilot_is_nominated_for_its_problem_types_and_no_other() {
    assertThat(tasksOf("R3-01")).containsExactlyInAnyOrder(PROBLEM_TYPES);
  }

  @Test
  void autopilot_is_not_nominated_for_half_of_the_tasks() {
    rule("R3-01").given(Workload.of(Task.REGRESSION, Task.CLUSTERING)).staysSilent();
  }

  @Test
  void native_artifacts_keep_forecasting_with_deepar() {
    rule("R3-26")
        .given(
            Workload.of(Task.TIME_SERIES_FORECASTING)
                .operations(operations -> operations.sagemakerIntegration(true)))
        .fires()
        .so("excludes autopilot, jumpstart")
        .restingOn("operations.sagemakerIntegration", "task");
    rule("R3-26")
        .given(regression().operations(operations -> operations.sagemakerIntegration(true)))
        .staysSilent();
  }

  @Test
  void control_of_the_artifact_keeps_forecasting_with_deepar() {
    rule("R3-27")
        .given(
            Workload.of(Task.TIME_SERIES_FORECASTING)
                .operations(operations -> operations.artifactControl(true)))
        .fires()
        .so("excludes autopilot, jumpstart")
        .restingOn("operations.artifactControl", "task");
    rule("R3-27")
        .given(regression().operations(operations -> operations.artifactControl(true)))
        .staysSilent();
  }

  @Test
  void a_task_outside_the_problem_types_excludes_autopilot() {
    rule("R3-20")
        .given(Workload.of(Task.CLUSTERING))
        .fires()
        .because("and time series, and the task is clustering")
        .so("excludes autopilot")
        .restingOn("task");
  }

  @Test
  void problem_types_and_nothing_else_keep_autopilot() {
    assertThat(tasksOf("R3-20"))
        .doesNotContain(PROBLEM_TYPES)
        .hasSize(Task.values().length - PROBLEM_TYPES.length);
  }

  @Test
  void one_task_outside_the_problem_types_is_enough() {
    rule("R3-20").given(Workload.of(Task.REGRESSION, Task.CLUSTERING)).fires();
  }

  @Test
  void more_than_100_gb_exclude_autopilot() {
    rule("R3-21")
        .given(regression().data(d -> d.sizeGb(100.5)))
        .fires()
        .because("100.5 GB is more than the 100 GB")
        .so("excludes autopilot")
        .restingOn("data.sizeGb");
  }

  @Test
  void exactly_100_gb_do_not() {
    rule("R3-21").given(regression().data(d -> d.sizeGb(100.0))).staysSilent();
  }

  @Test
  void an_unknown_size_does_not() {
    rule("R3-21").given(regression()).staysSilent();
  }

  @Test
  void an_unknown_size_of_known_rows_does_not() {
    rule("R3-21").given(regression().data(d -> d.rows(1_000_000_000L))).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 60})
  void training_within_an_hour_excludes_autopilot(long minutes) {
    rule("R3-22")
        .given(regression().latency(l -> l.trainingMinutes(minutes)))
        .fires()
        .because(minutes + " minutes, and Autopilot can run for hours")
        .so("excludes autopilot")
        .restingOn("latency.trainingMinutes");
  }

  @Test
  void training_within_61_minutes_does_not() {
    rule("R3-22").given(regression().latency(l -> l.trainingMinutes(61L))).staysSilent();
  }

  @Test
  void an_unknown_training_time_does_not() {
    rule("R3-22").given(regression().latency(l -> l.responseMs(60L))).staysSilent();
  }

  @Test
  void without_trees_autopilot_is_out() {
    rule("R3-23")
        .given(regression().model(m -> m.nonTree(true)))
        .fires()
        .because("tree models are ruled out, and Autopilot chooses the algorithm itself")
        .so("excludes autopilot")
        .restingOn("model.nonTree");
  }

  @Test
  void trees_that_are_welcome_stay() {
    rule("R3-23").given(regression().model(m -> m.nonTree(false))).staysSilent();
  }

  @Test
  void trees_that_nobody_spoke_of_stay() {
    rule("R3-23").given(regression().model(m -> m.family(AlgorithmFamily.LINEAR))).staysSilent();
  }

  @ParameterizedTest
  @CsvSource({"labeled, false", "labeledExamples, 0"})
  void without_labels_no_text_is_classified(String field, String value) {
    rule("R3-24")
        .given(document(Task.TEXT_CLASSIFICATION, "data", field, value))
        .fires()
        .because("text-classification is learned from labelled examples, and there are none")
        .so("excludes autopilot")
        .restingOn("data." + field, "task");
  }

  @Test
  void labels_matter_for_texts_and_pictures() {
    assertThat(tasksOf("R3-24", task -> Workload.of(task).data(d -> d.labeled(false))))
        .containsExactlyInAnyOrder(
            Task.TEXT_CLASSIFICATION,
            Task.TEXT_MODERATION,
            Task.IMAGE_CLASSIFICATION,
            Task.VISUAL_INSPECTION,
            Task.CONTENT_MODERATION);
  }

  @ParameterizedTest
  @CsvSource({"labeled, true", "labeledExamples, 1", "rows, 10"})
  void with_labels_or_unknown_labels_autopilot_stays(String field, String value) {
    rule("R3-24").given(document(Task.TEXT_CLASSIFICATION, "data", field, value)).staysSilent();
  }

  @Test
  void a_report_of_decisions_speaks_for_autopilot() {
    rule("R3-25")
        .given(documented())
        .fires()
        .because("only Autopilot ships an explainability report")
        .restingOn("quality.explainabilityReport", "task");
  }

  @Test
  void a_report_of_decisions_excludes_all_that_ship_none() {
    assertThat(leftBy("R3-25", documented())).containsExactly("autopilot");
  }

  @Test
  void nobody_climbs_for_a_report_that_is_not_to_be_had() {
    var decision =
        Decisions.on(
            """
            task: text-classification
            data: {sizeGb: 200, labeled: true}
            quality: {explainabilityReport: true}
            """);
    assertThat(decision.recommendation().approach()).isEqualTo("bedrock");
    assertThat(decision.cautions()).extracting(caution -> caution.rule()).contains("W-01");
  }

  @Test
  void a_report_of_decisions_may_be_overruled() {
    assertThat(strengthOf("R3-25", document("quality", "explainabilityReport", true)))
        .containsExactly(Strength.SOFT);
  }

  @Test
  void a_report_of_decisions_matters_for_the_problem_types_only() {
    assertThat(
            tasksOf("R3-25", task -> Workload.of(task).quality(q -> q.explainabilityReport(true))))
        .contains(Task.REGRESSION, Task.TEXT_CLASSIFICATION, Task.IMAGE_CLASSIFICATION)
        .doesNotContain(Task.TIME_SERIES_FORECASTING)
        .hasSize(PROBLEM_TYPES.length - 1)
        .isSubsetOf(PROBLEM_TYPES);
  }

  @Test
  void no_report_of_decisions_excludes_nothing() {
    rule("R3-25").given(regression().quality(q -> q.explainabilityReport(false))).staysSilent();
  }

  @Test
  void an_unknown_need_of_a_report_excludes_nothing() {
    rule("R3-25").given(regression().quality(q -> q.accuracyCritical(true))).staysSilent();
  }
}
