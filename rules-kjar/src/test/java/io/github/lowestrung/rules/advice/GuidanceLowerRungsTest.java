package io.github.lowestrung.rules.advice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidanceLowerRungsTest {

  @ParameterizedTest(name = "{0} guides {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          G-01 | {task: summarization}                                                        | InvokeModelWithResponseStream          |
          G-02 | {task: question-answering, customization: {need: grounding}}                 | the vectors live in S3 Vectors         | customization.need
          G-02 | {task: semantic-search}                                                      | A managed knowledge base brings retrieval        | task
          G-03 | {task: summarization, customization: {need: fine-tuning}}                    | hosted on Provisioned Throughput       | customization.need
          G-04 | {task: semantic-segmentation, data: {labeled: true}}                         | a training job, a model artifact       | data.labeled task
          G-04 | {task: summarization, offered: [jumpstart], customization: {need: fine-tuning}} | a training job, a model artifact    | customization.need
          G-05 | {task: semantic-segmentation}                                                | paid by the instance hour while it     |
          G-05 | {task: semantic-segmentation, data: {labeled: false}}                        | a dedicated endpoint               |
          G-06 | {task: regression}                                                           | a leaderboard of candidates            |
          G-07 | {task: binary-classification, quality: {explainabilityReport: true}}         | SageMaker Clarify, SHAP                | quality.explainabilityReport task
          G-08 | {task: text-classification, offered: [autopilot]}                            | For text-classification, Autopilot      | task
          G-08 | {task: image-classification, offered: [autopilot]}                           | For image-classification, Autopilot     | task
          G-08 | {task: content-moderation, offered: [autopilot]}                             | For content-moderation, Autopilot       | task
          G-09 | {task: pii-detection, data: {rows: 1000000}}                                 | asynchronous batch jobs of the service | data.rows
          G-09 | {task: pii-detection, data: {rows: 1000000}, latency: {mode: asynchronous}}  | asynchronous batch jobs of the service | data.rows
          G-09 | {task: text-classification, data: {rows: 1000000}}                           | no reason to climb                     | data.rows
          G-10 | {task: regression, schedule: {frequency: quarterly}}                         | keep nothing running between runs           | schedule.frequency
          G-10 | {task: regression, schedule: {frequency: daily}, latency: {mode: batch}}     | keep nothing running between runs           | schedule.frequency
          G-10 | {task: regression, schedule: {frequency: daily}}                             | keep nothing running between runs           | schedule.frequency
          G-11 | {task: sequence-to-sequence}                                                 | superseded by foundation models        | task
          G-11 | {task: sequence-to-sequence, offered: [seq2seq]}                             | serves existing ones                   | task
          G-12 | {task: regression}                                                           | where AWS still offers them            | task
          G-12 | {task: tabular-prediction, offered: [xgboost]}                               | blueprints to read                     | task
          G-13 | {task: semantic-search}                                                      | keep the vectors in a vector store     | task
          G-14 | {task: text-generation, customization: {need: fine-tuning}, model: {foundationModel: Nova Lite}, location: {region: us-east-1}} | The tuned model needs no Provisioned Throughput: Nova Lite in us-east-1: nova-2-lite, nova-lite, nova-micro, nova-pro tuned since 2025-07-16 may be hosted on demand (Amazon Bedrock | customization.need location.region model.foundationModel
          G-15 | {task: summarization, location: {region: eu-central-1}}                      | Where prompts may not leave eu-central-1: choose a model that answers in the region itself | location.region
          G-15 | {task: pii-detection, data: {languages: [de]}, location: {region: eu-west-1}} | inference profiles answer from other regions too | location.region
          G-16 | {task: pii-detection, location: {region: eu-central-1}}                      | Where data may not leave eu-central-1: set the opt-out policy  | location.region
          G-16 | {task: face-detection, location: {region: eu-central-1}}                     | data of 20 | location.region
          """)
  void the_lower_rungs_are_guided(String rule, String document, String reason, String evidence) {
    rule(rule).given(document).fires().because(reason).so("guides").restingOn(Paths.of(evidence));
  }

  @ParameterizedTest(name = "{0} leaves {1} alone")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          G-01 | {task: summarization, offered: [jumpstart]}
          G-01 | {task: pii-detection}
          G-02 | {task: question-answering}
          G-02 | {task: question-answering, offered: [jumpstart], customization: {need: grounding}}
          G-02 | {task: question-answering, data: {domainSpecific: true}, customization: {need: prompting}}
          G-03 | {task: summarization, customization: {need: prompting}}
          G-03 | {task: summarization, offered: [jumpstart], customization: {need: fine-tuning}}
          G-03 | {task: summarization}
          G-04 | {task: semantic-segmentation}
          G-04 | {task: semantic-segmentation, data: {labeled: false}}
          G-04 | {task: summarization, offered: [jumpstart], data: {labeled: true}}
          G-04 | {task: semantic-segmentation, data: {labeled: true}, training: {ownModel: false}}
          G-04 | {task: summarization, customization: {need: fine-tuning}}
          G-05 | {task: semantic-segmentation, data: {labeled: true}}
          G-05 | {task: summarization}
          G-06 | {task: regression, offered: [xgboost]}
          G-07 | {task: regression}
          G-07 | {task: binary-classification, quality: {explainabilityReport: false}}
          G-07 | {task: regression, quality: {explainabilityReport: true}}
          G-07 | {task: binary-classification, offered: [xgboost], quality: {explainabilityReport: true}}
          G-08 | {task: regression}
          G-08 | {task: text-classification}
          G-09 | {task: pii-detection, data: {rows: 999999}}
          G-09 | {task: pii-detection}
          G-09 | {task: pii-detection, data: {rows: 1000000}, latency: {mode: real-time}}
          G-09 | {task: summarization, data: {rows: 1000000}}
          G-10 | {task: regression, schedule: {frequency: continuous}}
          G-10 | {task: regression}
          G-10 | {task: regression, schedule: {frequency: daily}, latency: {mode: real-time}}
          G-10 | {task: regression, offered: [polly], schedule: {frequency: daily}}
          G-11 | {task: summarization}
          G-11 | {task: sequence-to-sequence, offered: [polly]}
          G-12 | {task: tabular-prediction, offered: [script-mode]}
          G-12 | {task: tabular-prediction, offered: [byoc]}
          G-12 | {task: clustering}
          G-12 | {task: pii-detection}
          G-13 | {task: enterprise-search, offered: [bedrock]}
          G-13 | {task: semantic-search, offered: [jumpstart]}
          G-14 | {task: text-generation, customization: {need: fine-tuning}, model: {foundationModel: Nova Lite}, location: {region: us-east-1}, offered: [jumpstart]}
          G-14 | {task: text-generation, customization: {need: fine-tuning}, model: {foundationModel: nova-canvas}, location: {region: us-east-1}}
          G-14 | {task: text-generation, customization: {need: fine-tuning}, model: {foundationModel: Nova Lite}}
          G-14 | {task: text-generation, customization: {need: fine-tuning}, location: {region: us-east-1}}
          G-14 | {task: text-generation, model: {foundationModel: Nova Lite}, location: {region: us-east-1}}
          G-15 | {task: summarization}
          G-15 | {task: summarization, location: {region: ap-east-1}}
          G-15 | {task: pii-detection, location: {region: eu-central-1}}
          G-16 | {task: pii-detection}
          G-16 | {task: summarization, location: {region: eu-central-1}}
          G-16 | {task: pii-detection, offered: [jumpstart], location: {region: eu-central-1}}
          """)
  void what_does_not_apply_is_not_said(String rule, String document) {
    rule(rule).given(document).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: semantic-segmentation, data: {labeled: true}, customization: {need: fine-tuning}}",
        "{task: semantic-segmentation, data: {labeledExamples: 9}, customization: {need:"
            + " domain-labels}}",
        "{task: question-answering, data: {domainSpecific: true}, customization: {need:"
            + " grounding}}",
        "{task: regression, data: {labeled: true, labeledExamples: 9}, quality:"
            + " {explainabilityReport: true}}"
      })
  void no_guidance_is_given_twice(String document) {
    assertThat(Decisions.on(document).recommendation().guidance()).doesNotHaveDuplicates();
  }
}
