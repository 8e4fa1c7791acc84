package io.github.lowestrung.rules.traps;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Trap10CustomTakenForBetterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: sentiment-analysis, proposal: {approach: comprehend-custom}} | comprehend | comprehend-custom is above the lowest sufficient rung
          {task: pii-detection, proposal: {approach: bedrock}} | comprehend | each rung costs engineering hours and upkeep
          {task: regression, proposal: {approach: xgboost}} | autopilot | xgboost is above
          {task: regression, training: {hyperparameterControl: true}, proposal: {approach: script-mode}} | xgboost | script-mode is above
          {task: sequence-modeling, proposal: {approach: byoc}} | script-mode | byoc is above
          """)
  void a_proposal_above_the_lowest_viable_rung_is_a_trap(
      String document, String better, String reason) {
    rule("T10-01")
        .given(document)
        .fires()
        .because(reason)
        .so("warns of trap T10")
        .restingOn("proposal.approach");
    assertThat(Decisions.on(document).traps())
        .extracting(DetectedTrap::id, DetectedTrap::betterApproach)
        .contains(tuple("T10", better));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: regression}",
        "{task: regression, proposal: {approach: autopilot}}",
        "{task: regression, proposal: {approach: jumpstart}}",
        "{task: regression, proposal: {approach: bedrock}}",
        "{task: regression, proposal: {chosenBy: sophistication}}",
        "{task: regression, container: {customOs: true}, proposal: {approach: byoc}}",
        "{task: regression, offered: [polly], proposal: {approach: byoc}}"
      })
  void a_proposal_on_the_rung_or_below_is_none(String document) {
    rule("T10-01").given(document).staysSilent();
    assertThat(Decisions.on(document).traps()).extracting(DetectedTrap::id).doesNotContain("T10");
  }
}
