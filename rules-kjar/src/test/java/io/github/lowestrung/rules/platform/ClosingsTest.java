package io.github.lowestrung.rules.platform;

import static io.github.lowestrung.rules.RuleVerifier.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Firing;
import io.github.lowestrung.rules.choice.Decided;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          forecast | time-series-forecasting | since 2024-07-29 | names SageMaker Canvas, or DeepAR
          kendra   | enterprise-search       | since 2026-07-30 | names Bedrock Knowledge Bases
          """)
  void a_closed_service_takes_no_new_customer(
      String service, String task, String since, String replacement) {
    rule("P-01")
        .given("{task: %s, account: {newCustomerOf: [%s]}}".formatted(task, service))
        .fires()
        .because(service + " has taken no new customers " + since)
        .because(replacement)
        .because("(data of 2026-11-23)")
        .so("excludes " + service)
        .restingOn("account.newCustomerOf");
  }

  @ParameterizedTest
  @CsvSource({
    "forecast, time-series-forecasting, 2024-07-28, false",
    "forecast, time-series-forecasting, 2024-07-29, true",
    "kendra, enterprise-search, 2026-07-29, false",
    "kendra, enterprise-search, 2026-07-30, true",
  })
  void a_service_closes_on_its_day(String service, String task, LocalDate asOf, boolean closed) {
    var decision =
        Decided.on("{task: %s, account: {newCustomerOf: [%s]}}".formatted(task, service), asOf);
    assertThat(decision.trail().stream().map(Firing::rule).anyMatch("P-01"::equals))
        .isEqualTo(closed);
    assertThat(decision.recommendation().approach().equals(service)).isEqualTo(!closed);
  }

  @ParameterizedTest
  @CsvSource({
    "forecast, time-series-forecasting, 2024-07-28, 0",
    "forecast, time-series-forecasting, 2024-07-29, 1",
    "kendra, enterprise-search, 2026-07-29, 0",
    "kendra, enterprise-search, 2026-07-30, 1",
  })
  void the_caution_begins_on_the_day_of_closing(
      String service, String task, LocalDate asOf, int cautions) {
    var decision = Decided.on("{task: %s}".formatted(task), asOf);
    assertThat(decision.recommendation().approach()).isEqualTo(service);
    assertThat(decision.cautions()).filteredOn(c -> c.rule().equals("P-02")).hasSize(cautions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: time-series-forecasting}
          {task: time-series-forecasting, account: {existingCustomerOf: [forecast]}}
          {task: time-series-forecasting, account: {existingCustomerOf: [kendra]}}
          {task: image-labeling, account: {newCustomerOf: [rekognition]}}
          """)
  void nothing_is_excluded_for_those_who_are_not_new_to_a_closed_service(String document) {
    rule("P-01").given(document).staysSilent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: time-series-forecasting}                                             | forecast
          {task: enterprise-search}                                                   | kendra
          {task: enterprise-search, account: {newCustomerOf: [forecast]}}             | kendra
          {task: enterprise-search, account: {existingCustomerOf: [forecast]}}        | kendra
          """)
  void a_closed_service_is_recommended_with_caution_while_the_account_is_unknown(
      String document, String service) {
    rule("P-02")
        .given(document)
        .fires()
        .because(service + " has taken no new customers since")
        .because("not known whether the account uses it already")
        .so("cautions")
        .restingOn();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: enterprise-search, account: {existingCustomerOf: [kendra]}}
          {task: enterprise-search, account: {existingCustomerOf: [polly, kendra]}}
          {task: enterprise-search, account: {newCustomerOf: [kendra]}}
          {task: enterprise-search, offered: [bedrock]}
          {task: pii-detection}
          """)
  void no_caution_where_the_service_is_open_to_the_account_or_not_recommended(String document) {
    rule("P-02").given(document).staysSilent();
  }

  @Test
  void a_new_customer_of_kendra_is_led_to_bedrock() {
    assertThat(Decided.approach("{task: enterprise-search, account: {newCustomerOf: [kendra]}}"))
        .isEqualTo("bedrock");
  }
}
