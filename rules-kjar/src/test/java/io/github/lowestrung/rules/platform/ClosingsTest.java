package io.github.lowestrung.rules.platform;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.rules.choice.Decisions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          forecast | time-series-forecasting | since 2024-07-29 | names SageMaker Canvas, or DeepAR | press reports of the notice
          kendra   | enterprise-search       | since 2026-07-30 | names Bedrock Managed Knowledge Base | page kendra-availability-change
          """)
  void a_closed_service_takes_no_new_customer(
      String service, String task, String since, String replacement, String source) {
    rule("P-01")
        .given("{task: %s, account: {newCustomerOf: [%s]}}".formatted(task, service))
        .fires()
        .because(service + " has been closed to new customers " + since)
        .because(replacement)
        .because(source + ", data of 20")
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
        Decisions.on("{task: %s, account: {newCustomerOf: [%s]}}".formatted(task, service), asOf);
    assertThat(decision.trail().stream().map(TrailEntry::rule).anyMatch("P-01"::equals))
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
    var decision = Decisions.on("{task: %s}".formatted(task), asOf);
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
          {task: topic-modeling, account: {newCustomerOf: [comprehend-topic-modeling]}}
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
        .because(service + " has been closed to new customers since")
        .because("not known whether the account uses it already")
        .because("data of 20")
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
    assertThat(Decisions.approach("{task: enterprise-search, account: {newCustomerOf: [kendra]}}"))
        .isEqualTo("bedrock");
  }

  @Test
  void new_customers_of_two_closed_services_lose_both() {
    assertThat(
            Decisions.on("{task: enterprise-search, account: {newCustomerOf: [kendra, forecast]}}")
                .trail())
        .filteredOn(trailEntry -> trailEntry.rule().equals("P-01"))
        .extracting(TrailEntry::effects)
        .containsExactly(List.of("excludes forecast"), List.of("excludes kendra"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[comprehend-topic-modeling]",
        "[comprehend]",
        "[comprehend, comprehend-topic-modeling]",
        "[kendra, comprehend]"
      })
  void topic_modelling_takes_no_new_customer(String services) {
    rule("P-03")
        .given("{task: topic-modeling, account: {newCustomerOf: %s}}".formatted(services))
        .fires()
        .because("topic modelling has been closed to new customers since 2026-04-30")
        .because("the account is new to it; the provider names language models on Bedrock")
        .because("page comprehend-availability-change, data of 20")
        .so("excludes comprehend")
        .restingOn("account.newCustomerOf", "task");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: topic-modeling}",
        "{task: topic-modeling, account: {newCustomerOf: [kendra]}}",
        "{task: topic-modeling, account: {existingCustomerOf: [comprehend-topic-modeling]}}",
        "{task: topic-modeling, account: {existingCustomerOf: [comprehend]}}",
        "{task: sentiment-analysis, account: {newCustomerOf: [comprehend]}}",
        "{task: key-phrase-extraction, account: {newCustomerOf: [comprehend-topic-modeling]}}"
      })
  void comprehend_is_not_excluded_for_those_who_model_no_topics_or_are_not_new(String document) {
    rule("P-03").given(document).staysSilent();
  }

  @Test
  void topic_modelling_closes_on_its_day() {
    String document = "{task: topic-modeling, account: {newCustomerOf: [comprehend]}}";
    assertThat(approach(document, LocalDate.of(2026, 4, 29))).isEqualTo("comprehend");
    assertThat(approach(document, LocalDate.of(2026, 4, 30))).isEqualTo("bedrock");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          P-04 | {task: topic-modeling}                                                               | topic modelling has been closed to new customers since 2026-04-30; the provider names language models on Bedrock (Amazon Comprehend | task
          P-04 | {task: topic-modeling, account: {existingCustomerOf: [comprehend]}}                  | closed to new customers since 2026-04-30         | task
          P-05 | {task: conversation, customization: {need: tool-use}}                                | tools are to be called, and Bedrock Agents (Classic), which does that, has been closed to new customers since 2026-07-30; the provider names Bedrock AgentCore (Amazon | customization.need
          P-05 | {task: conversation, customization: {need: tool-use}, account: {newCustomerOf: [bedrock-agents]}} | tools are to be called, and Bedrock Agents | customization.need
          P-06 | {task: regression, quality: {explainabilityReport: true}}                            | SageMaker Clarify, which has been closed to new customers since 2026-07-30; whether that touches the report is not known, and the provider names SHAP, own bias metrics | quality.explainabilityReport
          P-07 | {task: regression, operations: {sagemakerIntegration: true}}                         | Model Monitor, has been closed to new customers since 2026-07-30; the provider names CloudWatch and AWS sample solutions (Amazon | operations.sagemakerIntegration
          P-07 | {task: similarity-search, operations: {sagemakerIntegration: true}}                  | native SageMaker artifacts are required  | operations.sagemakerIntegration
          P-08 | {task: content-moderation, latency: {mode: batch}}                                   | bulk image analysis has been closed to new customers since 2026-04-30; the provider names image operations from S3 and Lambda (botocore | latency.mode,task
          P-08 | {task: content-moderation, data: {rows: 1000000}}                                    | bulk image analysis has been closed to new customers since 2026-04-30 | data.rows,task
          P-09 | {task: face-detection, data: {modality: video, streaming: true}}                     | video stream analysis has been closed to new customers since 2026-04-30 | data.modality,data.streaming
          """)
  void a_closed_feature_is_cautioned(String rule, String document, String reason, String evidence) {
    rule(rule)
        .given(document)
        .fires()
        .because(reason)
        .because("data of 20")
        .so("cautions")
        .restingOn(evidence.split(",", -1));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          P-04 | {task: topic-modeling, account: {existingCustomerOf: [comprehend-topic-modeling]}}
          P-04 | {task: topic-modeling, account: {newCustomerOf: [comprehend]}}
          P-04 | {task: topic-modeling, offered: [bedrock]}
          P-04 | {task: sentiment-analysis}
          P-05 | {task: conversation, customization: {need: tool-use}, account: {existingCustomerOf: [bedrock-agents]}}
          P-05 | {task: conversation, customization: {need: tool-use}, offered: [jumpstart]}
          P-05 | {task: conversation, customization: {need: grounding}}
          P-05 | {task: conversation}
          P-06 | {task: regression, quality: {explainabilityReport: true}, account: {existingCustomerOf: [clarify]}}
          P-06 | {task: regression, quality: {explainabilityReport: true}, offered: [xgboost]}
          P-06 | {task: regression, quality: {explainabilityReport: false}}
          P-06 | {task: regression}
          P-07 | {task: regression, operations: {sagemakerIntegration: true}, account: {existingCustomerOf: [model-monitor]}}
          P-07 | {task: regression, operations: {sagemakerIntegration: true}, offered: [polly]}
          P-07 | {task: regression, operations: {sagemakerIntegration: false}}
          P-07 | {task: regression}
          P-08 | {task: content-moderation, latency: {mode: batch}, account: {existingCustomerOf: [rekognition-bulk-analysis]}}
          P-08 | {task: content-moderation, latency: {mode: batch}, offered: [rekognition-custom-labels]}
          P-08 | {task: content-moderation, latency: {mode: asynchronous}}
          P-08 | {task: content-moderation}
          P-08 | {task: translation, latency: {mode: batch}}
          P-08 | {task: face-detection, latency: {mode: batch}}
          P-08 | {task: content-moderation, data: {modality: video}, latency: {mode: batch}}
          P-08 | {task: content-moderation, data: {rows: 999999}}
          P-08 | {task: content-moderation, data: {rows: 1000000}, latency: {mode: real-time}}
          P-08 | {task: content-moderation, data: {rows: 1000000}, account: {existingCustomerOf: [rekognition-bulk-analysis]}}
          P-09 | {task: face-detection, data: {modality: image, streaming: true}}
          P-09 | {task: face-detection, data: {modality: video}}
          P-09 | {task: face-detection, data: {modality: video, streaming: true}, account: {existingCustomerOf: [rekognition-streaming-video]}}
          """)
  void customers_of_old_and_those_without_the_feature_are_not_cautioned(
      String rule, String document) {
    rule(rule).given(document).staysSilent();
  }

  @ParameterizedTest(name = "{0} from {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          P-04 | {task: topic-modeling}                                       | 2026-04-30
          P-05 | {task: conversation, customization: {need: tool-use}}        | 2026-07-30
          P-06 | {task: regression, quality: {explainabilityReport: true}}    | 2026-07-30
          P-07 | {task: regression, operations: {sagemakerIntegration: true}} | 2026-07-30
          P-08 | {task: content-moderation, latency: {mode: batch}}           | 2026-04-30
          P-08 | {task: content-moderation, data: {rows: 1000000}}            | 2026-04-30
          P-09 | {task: face-detection, data: {modality: video, streaming: true}} | 2026-04-30
          """)
  void the_caution_of_a_feature_begins_on_the_day_of_closing(
      String rule, String document, LocalDate closed) {
    assertThat(cautions(rule, document, closed.minusDays(1))).isZero();
    assertThat(cautions(rule, document, closed)).isOne();
  }

  private static String approach(String document, LocalDate asOf) {
    return Decisions.on(document, asOf).recommendation().approach();
  }

  private static long cautions(String rule, String document, LocalDate asOf) {
    return Decisions.on(document, asOf).cautions().stream()
        .filter(caution -> caution.rule().equals(rule))
        .count();
  }
}
