package io.github.lowestrung.rules.traps;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Trap3ContainerWhereAScriptSufficesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: sequence-modeling, proposal: {approach: byoc}} | script-mode | a script in a managed framework container does the same without an image
          {task: regression, training: {customCode: true, framework: pytorch}, proposal: {approach: byoc}} | script-mode | without an image to maintain
          {task: custom-algorithm, model: {algorithm: proprietary}, training: {framework: pytorch}, proposal: {approach: byoc}} | script-mode | without an image to maintain
          """)
  void an_image_where_a_script_suffices_is_a_trap(String document, String better, String reason) {
    rule("T3-01")
        .given(document)
        .fires()
        .because(reason)
        .so("warns of trap T3")
        .restingOn("proposal.approach");
    assertThat(Decisions.on(document).traps())
        .extracting(DetectedTrap::id, DetectedTrap::betterApproach)
        .contains(tuple("T3", better));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: sequence-modeling}",
        "{task: sequence-modeling, proposal: {approach: script-mode}}",
        "{task: regression, proposal: {approach: byoc}}",
        "{task: clustering, proposal: {approach: byoc}}",
        "{task: sequence-modeling, proposal: {chosenBy: sophistication}}",
        "{task: sequence-modeling, training: {framework: other}, proposal: {approach: byoc}}",
        "{task: sequence-modeling, container: {customOs: true}, proposal: {approach: byoc}}",
        "{task: custom-algorithm, model: {algorithm: proprietary}, proposal: {approach: byoc}}",
        "{task: sequence-modeling, network: {isolation: air-gapped}, proposal: {approach: byoc}}"
      })
  void an_image_that_is_needed_or_not_proposed_is_none(String document) {
    rule("T3-01").given(document).staysSilent();
    assertThat(Decisions.on(document).traps()).extracting(DetectedTrap::id).doesNotContain("T3");
  }
}
