package io.github.lowestrung.rules.traps;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Trap8CustomLayerOverlookedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {task: logo-detection, data: {domainSpecific: true}, proposal: {approach: script-mode}} | rekognition-custom-labels | script-mode skips the service's own customization layer
          {task: text-classification, proposal: {approach: autopilot}} | comprehend-custom | autopilot skips
          {task: image-classification, proposal: {approach: jumpstart}} | rekognition-custom-labels | which comes first
          """)
  void a_jump_past_the_custom_layer_is_a_trap(String document, String better, String reason) {
    rule("T8-01")
        .given(document)
        .fires()
        .because(reason)
        .so("warns of trap T8")
        .restingOn("proposal.approach");
    assertThat(Decisions.on(document).traps())
        .extracting(DetectedTrap::id, DetectedTrap::betterApproach)
        .contains(tuple("T8", better));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: text-classification}",
        "{task: text-classification, proposal: {approach: comprehend-custom}}",
        "{task: text-classification, proposal: {approach: bedrock}}",
        "{task: logo-detection, proposal: {approach: script-mode}}",
        "{task: text-classification, data: {labeled: false}, proposal: {approach: script-mode}}",
        "{task: summarization, proposal: {approach: script-mode}}"
      })
  void the_custom_layer_itself_or_another_rung_is_none(String document) {
    rule("T8-01").given(document).staysSilent();
    assertThat(Decisions.on(document).traps()).extracting(DetectedTrap::id).doesNotContain("T8");
  }
}
