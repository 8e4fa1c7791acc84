package io.github.lowestrung.rules.advice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a deadline, a report, an account and a wish to tune ask of training. */
class CautionsTrainingTest {

  @ParameterizedTest(name = "{0} says {2} of {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C-59 | task: regression, schedule: {deadlineDays: 7}                                                      | days left: 7
          G-80 | task: text-generation, customization: {need: fine-tuning}                                          | the need is fine-tuning
          G-80 | task: text-generation, offered: [bedrock], customization: {need: distillation}                     | the need is distillation
          G-81 | task: time-series-forecasting                                                                      | the account uses forecast
          G-81 | task: enterprise-search, account: {existingCustomerOf: [forecast]}                                 | the account uses kendra
          W-16 | task: regression, quality: {explainabilityReport: true}                                            | whether regression has one
          W-16 | task: time-series-forecasting, offered: [autopilot], quality: {explainabilityReport: true}         | whether time-series-forecasting has one
          W-28 | task: text-classification, schedule: {deadlineDays: 2}                                             | comprehend-custom has to be trained
          W-28 | task: recommendation, schedule: {deadlineDays: 2}                                                  | personalize has to be trained
          W-29 | task: text-generation, customization: {need: fine-tuning}, schedule: {deadlineDays: 2}             | the model of bedrock has to be tuned
          R1.5-24 | task: image-classification, schedule: {deadlineDays: 1}                                         | for up to 24 hours
          R3-28 | task: regression, data: {sparse: true}                                                            | Autopilot takes CSV and Parquet
          R3-29 | task: click-through-prediction                                                                    | mostly empty columns
          """)
  void training_is_told_what_it_takes(String rule, String facts, String words) {
    rule(rule).given("{" + facts + "}").fires().because(words);
  }

  @ParameterizedTest(name = "{0} is silent for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C-59 | task: regression, schedule: {deadlineDays: 8}
          C-59 | task: regression
          G-80 | task: text-generation, customization: {need: grounding}
          G-81 | task: time-series-forecasting, account: {existingCustomerOf: [forecast]}
          G-81 | task: sentiment-analysis
          W-16 | task: binary-classification, quality: {explainabilityReport: true}
          W-16 | task: regression
          W-16 | task: regression, offered: [xgboost], quality: {explainabilityReport: true}
          W-28 | task: regression, schedule: {deadlineDays: 2}
          W-28 | task: text-classification, schedule: {deadlineDays: 8}
          W-28 | task: sentiment-analysis, schedule: {deadlineDays: 2}
          W-29 | task: text-generation, schedule: {deadlineDays: 2}
          W-29 | task: text-generation, customization: {need: fine-tuning}
          R1.5-24 | task: image-classification, schedule: {deadlineDays: 2}
          R1.5-24 | task: image-classification
          R1.5-24 | task: visual-inspection, schedule: {deadlineDays: 1}
          R3-28 | task: regression, data: {sparse: false}
          R3-28 | task: regression
          R3-29 | task: click-through-prediction, data: {sparse: false}
          R3-29 | task: click-through-prediction, data: {sparse: true}
          R3-29 | task: binary-classification
          """)
  void where_nothing_is_asked_nothing_is_said(String rule, String facts) {
    rule(rule).given("{" + facts + "}").staysSilent();
  }
}
