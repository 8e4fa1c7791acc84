package io.github.lowestrung.rules.traps;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Trap7OwnSentimentModelTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: sentiment-analysis, proposal: {approach: jumpstart}} | comprehend | jumpstart would rebuild what comprehend already does for sentiment
          {task: sentiment-analysis, proposal: {approach: blazingtext}} | comprehend | blazingtext would rebuild what comprehend
          {task: sentiment-analysis, data: {domainSpecific: true}, proposal: {approach: byoc}} | comprehend-custom | byoc would rebuild what comprehend-custom
          {task: [sentiment-analysis, entity-recognition], proposal: {approach: autopilot}} | comprehend | autopilot would rebuild what comprehend
          """)
  void a_sentiment_model_of_ones_own_is_a_trap(String document, String better, String reason) {
    rule("T7-01")
        .given(document)
        .fires()
        .because(reason)
        .so("warns of trap T7")
        .restingOn("proposal.approach", "task");
    assertThat(Decisions.on(document).traps())
        .extracting(DetectedTrap::id, DetectedTrap::betterApproach)
        .contains(tuple("T7", better));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: sentiment-analysis}",
        "{task: sentiment-analysis, proposal: {approach: comprehend}}",
        "{task: sentiment-analysis, proposal: {approach: bedrock}}",
        "{task: pii-detection, proposal: {approach: byoc}}",
        "{task: sentiment-analysis, network: {isolation: customer-vpc}, proposal: {approach:"
            + " jumpstart}}"
      })
  void another_task_a_service_or_a_ruled_out_service_is_none(String document) {
    rule("T7-01").given(document).staysSilent();
    assertThat(Decisions.on(document).traps()).extracting(DetectedTrap::id).doesNotContain("T7");
  }
}
