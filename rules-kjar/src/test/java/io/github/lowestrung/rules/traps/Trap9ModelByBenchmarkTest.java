package io.github.lowestrung.rules.traps;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Trap9ModelByBenchmarkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: summarization, proposal: {approach: jumpstart, chosenBy: benchmark-score}} | bedrock | a benchmark score says nothing about hosting and customization
          {task: summarization, network: {isolation: customer-vpc}, proposal: {approach: bedrock, chosenBy: benchmark-score}} | jumpstart | which decide for jumpstart
          """)
  void a_model_chosen_by_its_score_is_a_trap(String document, String better, String reason) {
    rule("T9-01")
        .given(document)
        .fires()
        .because(reason)
        .so("warns of trap T9")
        .restingOn("proposal.approach", "proposal.chosenBy");
    assertThat(Decisions.on(document).traps())
        .extracting(DetectedTrap::id, DetectedTrap::betterApproach)
        .contains(tuple("T9", better));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: summarization}",
        "{task: summarization, proposal: {approach: jumpstart}}",
        "{task: summarization, proposal: {chosenBy: benchmark-score}}",
        "{task: summarization, proposal: {approach: byoc, chosenBy: benchmark-score}}",
        "{task: regression, proposal: {approach: xgboost, chosenBy: benchmark-score}}",
        "{task: summarization, proposal: {approach: jumpstart, chosenBy: hosting}}",
        "{task: summarization, proposal: {approach: jumpstart, chosenBy: sophistication}}",
        "{task: summarization, offered: [polly], proposal: {approach: jumpstart, chosenBy:"
            + " benchmark-score}}"
      })
  void another_motive_or_none_is_no_trap(String document) {
    rule("T9-01").given(document).staysSilent();
    assertThat(Decisions.on(document).traps()).extracting(DetectedTrap::id).doesNotContain("T9");
  }
}
