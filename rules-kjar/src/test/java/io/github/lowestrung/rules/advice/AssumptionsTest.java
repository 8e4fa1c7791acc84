package io.github.lowestrung.rules.advice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Assumption;
import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssumptionsTest {

  @ParameterizedTest(name = "{0} assumes {2} for {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          U-01 | {task: pii-detection}                                         | network.isolation                | allow a service outside the customer's boundary |
          U-01 | {task: text-classification}                                   | network.isolation                | customer-vpc would exclude it             |
          U-01 | {task: summarization}                                         | network.isolation                | allow a service outside the customer's boundary |
          U-02 | {task: pii-detection}                                         | location.region                  | the region is assumed to be one where the service is offered |
          U-02 | {task: summarization}                                         | location.region                  | the region is assumed to be one where the service is offered |
          U-03 | {task: pii-detection}                                         | quality.serviceAccuracyAccepted  | a measured miss would exclude it          |
          U-03 | {task: pii-detection, quality: {accuracyCritical: true}}      | quality.serviceAccuracyAccepted  | the service is assumed to be accurate enough |
          U-04 | {task: text-classification}                                   | data.labeled                     | the customization layer learns from them  |
          U-04 | {task: text-classification, data: {rows: 10}}                 | data.labeled                     | labelled examples are assumed to exist      |
          U-05 | {task: regression}                                            | data.sizeGb                      | the data is assumed to be within 100 GB     |
          U-05 | {task: regression, data: {rows: 10}}                          | data.sizeGb                      | the data is assumed to be within 100 GB     |
          U-06 | {task: summarization, model: {foundationModel: llama-5}}      | model.inBedrock                  | llama-5 is assumed to be offered by Bedrock  | model.foundationModel
          U-07 | {task: summarization, offered: [jumpstart], model: {foundationModel: llama-5}} | model.inJumpStart | llama-5 is assumed to be in the JumpStart catalogue | model.foundationModel
          U-13 | {task: sentiment-analysis, model: {pretrainedArchitecture: longformer}} | model.inJumpStart      | longformer is assumed to be in the JumpStart catalogue | model.pretrainedArchitecture
          U-14 | {task: regression, training: {noCode: true}} | location.region | one where Canvas is offered | training.noCode
          U-08 | {task: conversation}                                          | latency.firstTokenMs             | the first token of an answer is assumed to have 100 ms or more | task
          U-08 | {task: [conversation, summarization]}                         | latency.firstTokenMs             | the first token of an answer is assumed to have 100 ms or more | task
          U-08 | {task: conversation, latency: {mode: real-time}}              | latency.firstTokenMs             | the first token of an answer is assumed to have 100 ms or more | task
          U-09 | {task: sequence-modeling}                                     | training.framework               | one that a managed container has          |
          U-10 | {task: speech-to-text, data: {domainSpecific: true}, location: {region: eu-west-1}} | location.region | transcribe-custom is assumed to be a feature that eu-west-1 has; only the endpoint of its service is known | location.region
          U-10 | {task: regression, location: {region: ap-south-2}}             | location.region                  | autopilot is assumed to be a feature that ap-south-2 has | location.region
          U-10 | {task: form-extraction, quality: {serviceAccuracyAccepted: false}, location: {region: eu-west-1}} | location.region | textract-adapters is assumed to be a feature that eu-west-1 has | location.region
          U-20 | {task: speech-to-text, customization: {need: fine-tuning}}     | customization.domainCorpus       | a custom language model of Transcribe is made from them | customization.need
          U-21 | {task: translation, customization: {need: fine-tuning}}        | data.labeled                     | the parallel data of Translate is made of them | customization.need
          U-22 | {task: medical-transcription}                                  | data.languages                   | all that transcribe-medical knows |
          U-22 | {task: clinical-notes}                                         | data.languages                   | all that healthscribe knows |
          """)
  void an_unknown_fact_that_the_choice_leans_on_is_assumed(
      String rule, String document, String path, String reason, String evidence) {
    rule(rule)
        .given(document)
        .fires()
        .because(reason)
        .so("assumes " + path)
        .restingOn(Paths.of(evidence));
  }

  @ParameterizedTest(name = "{0} assumes nothing for {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          U-01 | {task: pii-detection, network: {isolation: none}}
          U-01 | {task: pii-detection, network: {isolation: private-connectivity}}
          U-01 | {task: regression}
          U-01 | {task: pii-detection, offered: [polly]}
          U-02 | {task: pii-detection, location: {region: eu-central-1}}
          U-02 | {task: regression}
          U-03 | {task: pii-detection, quality: {serviceAccuracyAccepted: true}}
          U-03 | {task: text-classification}
          U-03 | {task: summarization}
          U-04 | {task: text-classification, data: {labeled: true}}
          U-04 | {task: translation, customization: {need: fine-tuning}}
          U-04 | {task: speech-to-text, data: {domainSpecific: true}}
          U-20 | {task: speech-to-text, customization: {need: fine-tuning, domainCorpus: true}}
          U-20 | {task: speech-to-text, data: {labeled: true}, customization: {need: fine-tuning}}
          U-20 | {task: speech-to-text, customization: {need: terminology}}
          U-21 | {task: translation, data: {labeled: true}, customization: {need: fine-tuning}}
          U-21 | {task: translation, customization: {need: terminology}}
          U-22 | {task: clinical-notes, data: {languages: [en]}}
          U-22 | {task: speech-to-text}
          U-04 | {task: text-classification, data: {labeledExamples: 1}}
          U-04 | {task: text-classification, data: {labeled: false}}
          U-04 | {task: sentiment-analysis}
          U-04 | {task: summarization}
          U-05 | {task: regression, data: {sizeGb: 100}}
          U-05 | {task: regression, offered: [xgboost]}
          U-06 | {task: summarization, model: {foundationModel: claude}}
          U-06 | {task: summarization, model: {foundationModel: llama-5, inBedrock: true}}
          U-06 | {task: summarization, model: {foundationModel: llama-5, inBedrock: false}}
          U-06 | {task: summarization, offered: [jumpstart], model: {foundationModel: llama-5}}
          U-06 | {task: summarization, model: {inJumpStart: true}}
          U-06 | {task: summarization}
          U-07 | {task: summarization, offered: [jumpstart], model: {foundationModel: llama}}
          U-07 | {task: summarization, offered: [jumpstart], model: {foundationModel: llama-5, inJumpStart: true}}
          U-13 | {task: sentiment-analysis, model: {pretrainedArchitecture: longformer, inJumpStart: true}}
          U-13 | {task: sentiment-analysis, model: {pretrainedArchitecture: bert}}
          U-14 | {task: regression, training: {noCode: true}, location: {region: us-east-1}}
          U-14 | {task: regression}
          U-13 | {task: summarization, offered: [jumpstart], model: {foundationModel: llama-5}}
          U-07 | {task: summarization, offered: [jumpstart], model: {inBedrock: false}}
          U-07 | {task: summarization, offered: [jumpstart]}
          U-07 | {task: summarization, model: {foundationModel: llama}}
          U-08 | {task: conversation, latency: {firstTokenMs: 100}}
          U-08 | {task: conversation, offered: [jumpstart]}
          U-08 | {task: question-answering}
          U-09 | {task: sequence-modeling, training: {framework: pytorch}}
          U-09 | {task: sequence-modeling, team: {frameworks: [pytorch]}}
          U-09 | {task: sequence-modeling, offered: [byoc]}
          U-10 | {task: text-classification}
          U-10 | {task: text-classification, location: {region: eu-central-1}}
          U-10 | {task: image-classification, location: {region: eu-west-1}}
          U-10 | {task: regression}
          U-10 | {task: regression, offered: [xgboost], location: {region: ap-south-2}}
          U-10 | {task: pii-detection, location: {region: eu-central-1}}
          U-10 | {task: summarization, location: {region: eu-central-1}}
          U-10 | {task: image-classification, location: {region: ap-south-2}, offered: [jumpstart]}
          U-10 | {task: regression, offered: [polly], location: {region: eu-central-1}}
          """)
  void what_is_known_or_not_leaned_on_is_not_assumed(String rule, String document) {
    rule(rule).given(document).staysSilent();
  }

  @Test
  void the_decision_lists_its_assumptions_by_path() {
    assertThat(Decisions.on("{task: pii-detection}").assumptions())
        .extracting(Assumption::path)
        .containsExactly("location.region", "network.isolation", "quality.serviceAccuracyAccepted");
  }

  @Test
  void a_stated_region_is_listed_once_too() {
    assertThat(
            Decisions.on(
                    "{task: speech-to-text, data: {domainSpecific: true},"
                        + " location: {region: eu-central-1}}")
                .assumptions())
        .extracting(Assumption::path)
        .containsExactly("location.region", "network.isolation");
  }

  @Test
  void a_region_that_the_tables_answer_for_is_not_assumed() {
    assertThat(
            Decisions.on("{task: pii-detection, location: {region: eu-central-1}}").assumptions())
        .extracting(Assumption::path)
        .containsExactly("network.isolation", "quality.serviceAccuracyAccepted");
  }

  @Test
  void an_unknown_region_is_assumed_to_have_a_fips_endpoint() {
    rule("U-11")
        .given("{task: translation, network: {fipsEndpoints: true}}")
        .fires()
        .because("assumed to be one where translate has an endpoint validated to FIPS 140")
        .so("assumes location.region")
        .restingOn("network.fipsEndpoints");
    rule("U-11").given("{task: translation, network: {fipsEndpoints: false}}").staysSilent();
    rule("U-11")
        .given("{task: translation, network: {fipsEndpoints: true}, location: {region: us-east-1}}")
        .staysSilent();
  }

  @Test
  void an_unknown_region_is_assumed_to_be_one_where_bedrock_tunes() {
    rule("U-12")
        .given("{task: text-generation, customization: {need: fine-tuning}}")
        .fires()
        .because("assumed to be one where Bedrock does fine-tuning: us-east-1, us-west-2 (")
        .so("assumes location.region")
        .restingOn("customization.need");
    rule("U-12").given("{task: text-generation, customization: {need: grounding}}").staysSilent();
    rule("U-12")
        .given(
            "{task: text-generation, customization: {need: fine-tuning},"
                + " location: {region: us-east-1}}")
        .staysSilent();
  }
}
