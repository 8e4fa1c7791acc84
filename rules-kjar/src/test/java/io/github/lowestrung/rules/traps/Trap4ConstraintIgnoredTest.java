package io.github.lowestrung.rules.traps;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Trap4ConstraintIgnoredTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {task: summarization, network: {isolation: customer-vpc}, proposal: {approach: bedrock}} | jumpstart | bedrock is excluded: the model must run inside the customer's network boundary (customer-vpc)
          {task: sentiment-analysis, network: {isolation: customer-vpc}, proposal: {approach: comprehend}} | jumpstart | comprehend is excluded: the model must run inside
          {task: regression, network: {isolation: air-gapped}, proposal: {approach: script-mode}} | byoc | script-mode is excluded: the environment is air-gapped
          """)
  void a_proposal_that_ignores_where_the_model_may_run_is_a_trap(
      String document, String better, String reason) {
    rule("T4-01")
        .given(document)
        .fires()
        .because(reason)
        .so("warns of trap T4")
        .restingOn("network.isolation", "proposal.approach");
    assertThat(Decisions.on(document).traps())
        .extracting(DetectedTrap::id, DetectedTrap::betterApproach)
        .contains(tuple("T4", better));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: summarization, network: {isolation: customer-vpc}}",
        "{task: summarization, network: {isolation: customer-vpc}, proposal: {approach:"
            + " jumpstart}}",
        "{task: regression, network: {isolation: air-gapped}, proposal: {approach: byoc}}",
        "{task: summarization, network: {isolation: private-connectivity}, proposal: {approach:"
            + " bedrock}}",
        "{task: summarization, network: {isolation: none}, proposal: {approach: bedrock}}",
        "{task: summarization, proposal: {approach: bedrock}}",
        "{task: summarization, training: {customCode: true}, proposal: {approach: bedrock}}",
        "{task: summarization, offered: [bedrock], network: {isolation: customer-vpc}, proposal:"
            + " {approach: bedrock}}"
      })
  void a_place_that_fits_or_is_unknown_is_none(String document) {
    rule("T4-01").given(document).staysSilent();
    assertThat(Decisions.on(document).traps()).extracting(DetectedTrap::id).doesNotContain("T4");
  }
}
