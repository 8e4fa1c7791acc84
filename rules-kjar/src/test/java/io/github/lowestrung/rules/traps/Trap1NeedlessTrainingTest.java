package io.github.lowestrung.rules.traps;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Trap1NeedlessTrainingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: pii-detection, proposal: {approach: script-mode}} | comprehend | script-mode would have to be trained and maintained, which comprehend avoids
          {task: pii-detection, proposal: {approach: byoc}} | comprehend | byoc would have to be trained
          {task: summarization, proposal: {approach: byoc}} | bedrock | which bedrock avoids
          {task: regression, proposal: {approach: xgboost}} | autopilot | which autopilot avoids
          """)
  void training_where_something_simpler_does_is_a_trap(
      String document, String better, String reason) {
    rule("T1-01")
        .given(document)
        .fires()
        .because(reason)
        .so("warns of trap T1")
        .restingOn("proposal.approach");
    assertThat(Decisions.on(document).traps())
        .extracting(DetectedTrap::id, DetectedTrap::betterApproach)
        .contains(tuple("T1", better));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: pii-detection}",
        "{task: pii-detection, proposal: {chosenBy: sophistication}}",
        "{task: pii-detection, proposal: {approach: comprehend}}",
        "{task: pii-detection, proposal: {approach: jumpstart}}",
        "{task: text-classification, proposal: {approach: autopilot}}",
        "{task: regression, training: {hyperparameterControl: true}, proposal: {approach:"
            + " xgboost}}",
        "{task: regression, training: {hyperparameterControl: true}, proposal: {approach: byoc}}",
        "{task: pii-detection, offered: [polly], proposal: {approach: byoc}}"
      })
  void no_proposal_no_training_or_needed_training_is_none(String document) {
    rule("T1-01").given(document).staysSilent();
    assertThat(Decisions.on(document).traps()).extracting(DetectedTrap::id).doesNotContain("T1");
  }
}
