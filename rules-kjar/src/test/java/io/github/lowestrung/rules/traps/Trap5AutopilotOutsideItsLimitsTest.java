package io.github.lowestrung.rules.traps;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Trap5AutopilotOutsideItsLimitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T5-01 | {task: anomaly-detection, proposal: {approach: autopilot}} | random-cut-forest | anomaly-detection is not one of Autopilot's problem types | proposal.approach task
          T5-01 | {task: clustering, data: {sizeGb: 200}, proposal: {approach: autopilot}} | kmeans | clustering is not one of Autopilot's problem types | proposal.approach task
          T5-02 | {task: regression, data: {sizeGb: 100.5}, proposal: {approach: autopilot}} | xgboost | Autopilot is excluded: 100.5 GB is more than the 100 GB | data.sizeGb proposal.approach task
          """)
  void autopilot_outside_its_limits_is_a_trap(
      String rule, String document, String better, String reason, String evidence) {
    rule(rule)
        .given(document)
        .fires()
        .because(reason)
        .so("warns of trap T5")
        .restingOn(evidence.split(" ", -1));
    assertThat(Decisions.on(document).traps())
        .extracting(DetectedTrap::id, DetectedTrap::betterApproach)
        .contains(tuple("T5", better));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T5-01 | {task: regression, data: {sizeGb: 100.5}, proposal: {approach: autopilot}}
          T5-02 | {task: anomaly-detection, proposal: {approach: autopilot}}
          T5-02 | {task: clustering, data: {sizeGb: 200}, proposal: {approach: autopilot}}
          """)
  void only_the_limit_that_was_passed_is_named(String rule, String document) {
    rule(rule).given(document).staysSilent();
    assertThat(Decisions.on(document).traps())
        .extracting(DetectedTrap::id)
        .filteredOn("T5"::equals)
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: time-series-forecasting}",
        "{task: time-series-forecasting, proposal: {approach: autopilot}}",
        "{task: regression, data: {sizeGb: 100.5}}",
        "{task: regression, data: {sizeGb: 100}, proposal: {approach: autopilot}}",
        "{task: regression, proposal: {approach: autopilot}}",
        "{task: regression, latency: {trainingMinutes: 60}, proposal: {approach: autopilot}}",
        "{task: regression, training: {hyperparameterControl: true}, proposal: {approach:"
            + " autopilot}}",
        "{task: time-series-forecasting, proposal: {approach: deepar}}",
        "{task: anomaly-detection, offered: [polly], proposal: {approach: autopilot}}",
        "{task: regression, data: {sizeGb: 200}, offered: [polly], proposal: {approach: autopilot}}"
      })
  void autopilot_inside_its_limits_or_excluded_for_another_reason_is_none(String document) {
    rule("T5-01").given(document).staysSilent();
    rule("T5-02").given(document).staysSilent();
    assertThat(Decisions.on(document).traps()).extracting(DetectedTrap::id).doesNotContain("T5");
  }
}
