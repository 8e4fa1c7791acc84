package io.github.lowestrung.rules.traps;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Trap2BedrockOrJumpstartTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: summarization, proposal: {approach: jumpstart}} | bedrock | the stated facts call for bedrock
          {task: summarization, network: {isolation: customer-vpc}, proposal: {approach: bedrock}} | jumpstart | the stated facts call for jumpstart
          """)
  void the_other_host_of_foundation_models_is_a_trap(
      String document, String better, String reason) {
    rule("T2-01")
        .given(document)
        .fires()
        .because(reason)
        .so("warns of trap T2")
        .restingOn("proposal.approach");
    assertThat(Decisions.on(document).traps())
        .extracting(DetectedTrap::id, DetectedTrap::betterApproach)
        .contains(tuple("T2", better));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: summarization}",
        "{task: summarization, proposal: {approach: bedrock}}",
        "{task: summarization, network: {isolation: customer-vpc}, proposal: {approach:"
            + " jumpstart}}",
        "{task: summarization, proposal: {approach: script-mode}}",
        "{task: pii-detection, proposal: {approach: bedrock}}",
        "{task: regression, proposal: {approach: jumpstart}}"
      })
  void the_right_host_or_none_is_no_trap(String document) {
    rule("T2-01").given(document).staysSilent();
    assertThat(Decisions.on(document).traps()).extracting(DetectedTrap::id).doesNotContain("T2");
  }
}
