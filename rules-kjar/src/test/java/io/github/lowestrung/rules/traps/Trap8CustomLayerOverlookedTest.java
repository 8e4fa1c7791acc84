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
          {task: translation, customization: {need: terminology}, proposal: {approach: byoc}} | translate-custom | byoc skips
          {task: speech-to-text, data: {domainSpecific: true}, proposal: {approach: script-mode}} | transcribe-custom | script-mode skips
          {task: form-extraction, quality: {serviceAccuracyAccepted: false}, proposal: {approach: script-mode}} | textract-adapters | script-mode skips
          {task: content-moderation, data: {domainSpecific: true}, proposal: {approach: autopilot}} | rekognition-custom-moderation | autopilot skips
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T8-02 | {task: text-to-speech, data: {domainSpecific: true}, proposal: {approach: script-mode}} | polly | script-mode skips the lexicon, by which polly is customized | data.domainSpecific proposal.approach task
          T8-02 | {task: text-to-speech, customization: {need: terminology}, proposal: {approach: jumpstart}} | polly | jumpstart skips the lexicon | customization.need proposal.approach task
          T8-03 | {task: recommendation, customization: {need: domain-labels}, proposal: {approach: knn}} | personalize | knn skips the recipes of personalize | customization.need proposal.approach
          """)
  void a_service_may_be_customized_by_a_setting(
      String id, String document, String better, String reason, String paths) {
    rule(id)
        .given(document)
        .fires()
        .because(reason)
        .so("warns of trap T8")
        .restingOn(paths.split(" "));
    assertThat(Decisions.on(document).traps())
        .extracting(DetectedTrap::id, DetectedTrap::betterApproach)
        .contains(tuple("T8", better));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T8-02 | {task: text-to-speech, proposal: {approach: script-mode}}
          T8-02 | {task: text-to-speech, data: {domainSpecific: true}}
          T8-02 | {task: text-to-speech, data: {domainSpecific: true}, proposal: {approach: bedrock}}
          T8-03 | {task: recommendation, proposal: {approach: knn}}
          T8-03 | {task: recommendation, customization: {need: domain-labels}}
          T8-03 | {task: recommendation, customization: {need: domain-labels}, proposal: {approach: bedrock}}
          """)
  void without_need_or_such_a_proposal_it_is_none(String id, String document) {
    rule(id).given(document).staysSilent();
  }
}
