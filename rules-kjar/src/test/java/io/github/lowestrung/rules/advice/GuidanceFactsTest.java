package io.github.lowestrung.rules.advice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places, sensitive data, related series, packages and needs say what to do. */
class GuidanceFactsTest {

  @ParameterizedTest(name = "{0} says {2} of {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          W-24 | task: object-detection, location: {place: edge}                                                                | AWS IoT Greengrass
          W-25 | task: object-detection, location: {place: on-premises}                                                         | AWS Outposts
          W-26 | task: sentiment-analysis, data: {sensitive: [pii]}                                                             | opt-out policy
          W-26 | task: face-recognition, data: {sensitive: [biometric]}                                                         | opt-out policy
          W-27 | task: regression, data: {sensitive: [phi]}                                                                     | HIPAA-eligible
          G-70 | task: sentiment-analysis, network: {isolation: private-connectivity}                                           | Reach comprehend through an interface endpoint
          G-71 | task: conversation, customization: {need: prompting}                                                           | into the prompt
          G-71 | task: conversation, customization: {needs: [prompting, grounding]}                                             | into the prompt
          G-72 | task: time-series-forecasting, offered: [autopilot], data: {covariates: true}                                  | further columns
          G-73 | task: time-series-forecasting, offered: [jumpstart], data: {covariates: true}                                  | Chronos-2
          G-74 | task: time-series-forecasting, offered: [deepar], data: {covariates: true}                                     | dynamic_feat
          G-75 | task: conversation, data: {sensitive: [payment]}                                                               | Guardrails
          G-76 | task: sentiment-analysis, quality: {humanReview: true}                                                         | task token
          G-77 | task: custom-algorithm, training: {packages: private-index}                                                    | CA_REPOSITORY_ARN
          G-78 | task: conversation, offered: [bedrock], customization: {needs: [grounding, fine-tuning]}                       | Ground the tuned model
          G-79 | task: conversation, offered: [bedrock], customization: {needs: [tool-use, fine-tuning]}                        | Let an agent call
          G-82 | task: conversation, latency: {responseMs: 900}                                                                | an answer within 900 ms is required
          """)
  void a_fact_is_told_what_follows(String rule, String facts, String words) {
    rule(rule).given("{" + facts + "}").fires().because(words);
  }

  @ParameterizedTest(name = "{0} is silent for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          W-24 | task: object-detection, location: {place: aws}
          W-25 | task: object-detection, location: {place: edge}
          W-26 | task: sentiment-analysis
          W-26 | task: conversation, data: {sensitive: [pii]}
          W-27 | task: regression, data: {sensitive: [pii]}
          G-70 | task: sentiment-analysis, network: {isolation: none}
          G-71 | task: conversation, customization: {need: grounding}
          G-72 | task: time-series-forecasting, offered: [autopilot], data: {covariates: false}
          G-73 | task: time-series-forecasting, offered: [jumpstart]
          G-74 | task: time-series-forecasting, offered: [deepar]
          G-75 | task: conversation, data: {sensitive: [phi]}
          G-75 | task: sentiment-analysis, data: {sensitive: [pii]}
          G-76 | task: sentiment-analysis, quality: {humanReview: false}
          G-77 | task: custom-algorithm, training: {packages: public}
          G-78 | task: conversation, offered: [bedrock], customization: {need: grounding}
          G-78 | task: conversation, offered: [bedrock], customization: {need: fine-tuning}
          G-79 | task: conversation, offered: [bedrock], customization: {need: tool-use}
          G-82 | task: conversation
          G-82 | task: sentiment-analysis, latency: {responseMs: 900}
          """)
  void another_fact_says_nothing(String rule, String facts) {
    rule(rule).given("{" + facts + "}").staysSilent();
  }
}
