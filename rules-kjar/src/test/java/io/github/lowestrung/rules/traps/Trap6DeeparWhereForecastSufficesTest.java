package io.github.lowestrung.rules.traps;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Trap6DeeparWhereForecastSufficesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: time-series-forecasting, proposal: {approach: deepar}} | forecast | Forecast needs no training job
          {task: time-series-forecasting, account: {existingCustomerOf: [forecast]}, proposal: {approach: deepar}} | forecast | nothing stated asks for SageMaker
          """)
  void deepar_where_forecast_suffices_is_a_trap(String document, String better, String reason) {
    rule("T6-01")
        .given(document)
        .fires()
        .because(reason)
        .so("warns of trap T6")
        .restingOn("proposal.approach");
    assertThat(Decisions.on(document).traps())
        .extracting(DetectedTrap::id, DetectedTrap::betterApproach)
        .contains(tuple("T6", better));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: time-series-forecasting}",
        "{task: time-series-forecasting, proposal: {approach: forecast}}",
        "{task: time-series-forecasting, proposal: {approach: script-mode}}",
        "{task: time-series-forecasting, operations: {sagemakerIntegration: true}, proposal:"
            + " {approach: deepar}}",
        "{task: time-series-forecasting, account: {newCustomerOf: [forecast]}, proposal: {approach:"
            + " deepar}}"
      })
  void deepar_that_is_asked_for_or_not_proposed_is_none(String document) {
    rule("T6-01").given(document).staysSilent();
    assertThat(Decisions.on(document).traps()).extracting(DetectedTrap::id).doesNotContain("T6");
  }
}
