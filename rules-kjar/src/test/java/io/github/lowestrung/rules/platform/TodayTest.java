package io.github.lowestrung.rules.platform;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodayTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          P-50 | {task: logo-detection}                                                   | its API has no operation for brands; Custom Labels learns them (operations of the Amazon Rekognition API model | task
          P-50 | {task: [logo-detection, face-detection]}                                 | counts logo detection among Rekognition's pre-built features | task
          P-52 | {task: time-series-forecasting, account: {newCustomerOf: [forecast]}}    | since it closed on 2024-07-29 that holds for its existing customers only (Amazon Forecast developer guide | account.newCustomerOf
          P-53 | {task: sequence-modeling, training: {framework: mxnet}}                  | AWS no longer supports MXNet containers and recommends PyTorch and TensorFlow | training.framework
          P-53 | {task: sequence-modeling, training: {framework: mxnet}, team: {frameworks: [mxnet]}} | old images are not patched (Amazon SageMaker AI | training.framework
          P-54 | {task: sequence-modeling, team: {frameworks: [mxnet, pytorch]}}          | AWS no longer supports MXNet containers and recommends PyTorch and TensorFlow | team.frameworks
          P-54 | {task: sequence-modeling, team: {frameworks: [mxnet]}, training: {customCode: true}} | old images are not patched (Amazon SageMaker AI | team.frameworks
          P-55 | {task: regression, data: {sizeGb: 101}}                                  | a default quota that AWS raises to hundreds of GB on request (Amazon SageMaker AI | data.sizeGb
          P-56 | {task: regression, data: {sizeGb: 5.1}}                                  | a sample of about 5 GB of larger tabular data unless its quota is raised (Amazon SageMaker AI | data.sizeGb task
          P-56 | {task: regression, data: {sizeGb: 100}}                                  | a sample of about 5 GB of larger tabular data | data.sizeGb task
          P-57 | {task: time-series-forecasting, offered: [autopilot]}                      | the ladder lists no forecasting for Autopilot, but CreateAutoMLJobV2 also accepts time series (Amazon SageMaker AI | task
          P-58 | {task: conversation, latency: {firstTokenMs: 99}}                        | the 100 ms come from the source document; AWS publishes none | latency.firstTokenMs
          P-59 | {task: conversation, model: {inBedrock: false}}                          | weights of Llama, Mistral, Qwen and some other architectures can be imported into Bedrock | model.inBedrock
          P-59 | {task: conversation, model: {inBedrock: false, foundationModel: falcon}} | where its region offers that (Amazon Bedrock user guide, pages on custom model import | model.foundationModel model.inBedrock
          """)
  void what_differs_from_the_source_today_is_said(
      String rule, String document, String reason, String evidence) {
    rule(rule)
        .given(document)
        .fires()
        .because(reason)
        .because(", data of 20")
        .so("cautions")
        .restingOn(evidence.split(" ", -1));
  }

  @ParameterizedTest(name = "{0} not for {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          P-50 | {task: logo-detection, data: {domainSpecific: true}}
          P-50 | {task: logo-detection, offered: [polly]}
          P-50 | {task: face-detection}
          P-52 | {task: time-series-forecasting}
          P-52 | {task: time-series-forecasting, account: {existingCustomerOf: [forecast]}}
          P-52 | {task: time-series-forecasting, account: {newCustomerOf: [kendra]}}
          P-52 | {task: time-series-forecasting, operations: {artifactControl: true}}
          P-52 | {task: enterprise-search, account: {newCustomerOf: [forecast]}}
          P-53 | {task: sequence-modeling, training: {framework: pytorch}}
          P-53 | {task: sequence-modeling, training: {framework: mxnet}, offered: [byoc]}
          P-53 | {task: sequence-modeling, team: {frameworks: [mxnet]}}
          P-53 | {task: sequence-modeling}
          P-54 | {task: sequence-modeling, team: {frameworks: [pytorch, mxnet]}}
          P-54 | {task: sequence-modeling, team: {frameworks: [mxnet]}, training: {framework: pytorch}}
          P-54 | {task: sequence-modeling, team: {frameworks: [mxnet]}, training: {framework: mxnet}}
          P-54 | {task: sequence-modeling, team: {frameworks: [mxnet]}, offered: [byoc]}
          P-54 | {task: sequence-modeling, team: {mlExpertise: expert}}
          P-55 | {task: regression, data: {sizeGb: 100}}
          P-55 | {task: clustering, data: {sizeGb: 101}}
          P-55 | {task: regression, training: {hyperparameterControl: true}, data: {sizeGb: 50}}
          P-55 | {task: regression}
          P-56 | {task: regression, data: {sizeGb: 5}}
          P-56 | {task: regression, data: {sizeGb: 101}}
          P-56 | {task: regression, data: {sizeGb: 50}, offered: [xgboost]}
          P-56 | {task: text-classification, data: {sizeGb: 50}, offered: [autopilot]}
          P-56 | {task: regression}
          P-57 | {task: time-series-forecasting}
          P-57 | {task: time-series-forecasting, offered: [deepar]}
          P-58 | {task: conversation, latency: {firstTokenMs: 100}}
          P-58 | {task: regression, latency: {firstTokenMs: 99}}
          P-58 | {task: conversation, network: {isolation: customer-vpc}}
          P-58 | {task: conversation}
          P-59 | {task: conversation, model: {inBedrock: true}, offered: [jumpstart]}
          P-59 | {task: conversation, model: {foundationModel: falcon}, offered: [jumpstart]}
          P-59 | {task: conversation, model: {inBedrock: false, inJumpStart: false}}
          P-59 | {task: conversation, network: {isolation: customer-vpc}}
          """)
  void where_source_and_platform_agree_nothing_is_said(String rule, String document) {
    rule(rule).given(document).staysSilent();
  }
}
