package io.github.lowestrung.rules.advice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Caution;
import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CautionsTest {

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          W-01 | {task: regression, operations: {noInfrastructure: true}}                                             | autopilot is recommended although there should be no infrastructure to run | operations.noInfrastructure
          W-01 | {task: sequence-modeling, team: {mlExpertise: limited}}                                              | script-mode is recommended although the team's expertise is limited, and training code needs more | team.mlExpertise
          W-02 | {task: summarization, operations: {noInfrastructure: true}, network: {isolation: customer-vpc}}      | although none was wanted: the model must run inside the customer's network boundary | network.isolation operations.noInfrastructure
          W-03 | {task: text-generation, data: {labeledExamples: 0}, customization: {need: fine-tuning}}              | fine-tuning learns from labelled examples, and there are none | customization.need data.labeledExamples
          W-03 | {task: text-generation, data: {labeled: false}, customization: {need: fine-tuning}}                  | fine-tuning learns from labelled examples | customization.need data.labeled
          W-03 | {task: summarization, offered: [jumpstart], data: {labeled: false}, customization: {need: fine-tuning}} | fine-tuning learns from labelled examples | customization.need data.labeled
          W-04 | {task: text-generation, customization: {need: continued-pretraining, domainCorpus: false}}           | continued-pretraining learns from domain text, and there is none | customization.domainCorpus customization.need
          W-05 | {task: regression, data: {labeled: false}}                                                           | regression is learned from labelled examples, and there are none | data.labeled task
          W-05 | {task: binary-classification, offered: [xgboost], data: {labeledExamples: 0}}                        | binary-classification is learned from labelled examples | data.labeledExamples task
          W-10 | {task: sentiment-analysis, data: {modality: document}}                                               | comprehend takes plain text   | data.modality
          W-10 | {task: text-to-speech, data: {modality: document}}                                                   | polly takes plain text        | data.modality
          W-11 | {task: translation, data: {modality: document}}                                                      | the text of scans             | data.modality
          W-12 | {task: clustering, data: {modality: image}}                                                          | kmeans takes vectors          | data.modality
          W-12 | {task: similarity-search, data: {modality: text}}                                                    | knn takes vectors             | data.modality
          W-13 | {task: id-document-extraction}                                                                       | of the United States only     | task
          W-15 | {task: content-moderation, data: {modality: audio}}                                                  | in American English only      | task
          W-14 | {task: sentiment-analysis, data: {modality: audio}}                                                  | transcribe first              | task
          """)
  void what_to_know_before_acting_is_said(
      String rule, String document, String reason, String evidence) {
    rule(rule).given(document).fires().because(reason).so("cautions").restingOn(Paths.of(evidence));
  }

  @ParameterizedTest(name = "{0} not for {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          W-01 | {task: regression}
          W-10 | {task: sentiment-analysis, data: {modality: text}}
          W-10 | {task: sentiment-analysis}
          W-10 | {task: form-extraction, data: {modality: document}}
          W-11 | {task: translation, data: {modality: text}}
          W-11 | {task: translation}
          W-12 | {task: clustering, data: {modality: tabular}}
          W-12 | {task: clustering}
          W-13 | {task: expense-extraction}
          W-14 | {task: [sentiment-analysis, call-analytics], data: {modality: audio}}
          W-15 | {task: text-moderation, data: {modality: text}}
          W-15 | {task: speech-to-text, data: {modality: audio}}
          W-14 | {task: pii-detection, data: {modality: audio}}
          W-01 | {task: regression, operations: {noInfrastructure: false}}
          W-01 | {task: summarization, operations: {noInfrastructure: true}}
          W-01 | {task: regression, data: {sizeGb: 101}}
          W-01 | {task: regression, offered: [polly], operations: {noInfrastructure: true}}
          W-02 | {task: summarization, network: {isolation: customer-vpc}}
          W-02 | {task: summarization, operations: {noInfrastructure: false}, network: {isolation: customer-vpc}}
          W-02 | {task: summarization, operations: {noInfrastructure: true}}
          W-02 | {task: summarization, operations: {noInfrastructure: true, pricing: per-instance-hour}}
          W-02 | {task: regression, operations: {noInfrastructure: true}, network: {isolation: customer-vpc}}
          W-02 | {task: text-classification, operations: {noInfrastructure: true}, model: {inBedrock: false}}
          W-03 | {task: text-generation, data: {labeledExamples: 1}, customization: {need: fine-tuning}}
          W-03 | {task: text-generation, data: {labeled: true}, customization: {need: fine-tuning}}
          W-03 | {task: text-generation, customization: {need: fine-tuning}}
          W-03 | {task: text-generation, data: {labeled: false}, customization: {need: grounding}}
          W-03 | {task: text-generation, data: {labeled: false}}
          W-03 | {task: recommendation, data: {labeled: false}, customization: {need: fine-tuning}}
          W-04 | {task: text-generation, customization: {need: continued-pretraining, domainCorpus: true}}
          W-04 | {task: text-generation, customization: {need: continued-pretraining}}
          W-04 | {task: text-generation, customization: {need: fine-tuning, domainCorpus: false}}
          W-04 | {task: text-generation, customization: {domainCorpus: false}}
          W-05 | {task: regression, data: {labeled: true}}
          W-05 | {task: regression, data: {labeledExamples: 1}}
          W-05 | {task: regression}
          W-05 | {task: clustering, data: {labeled: false}}
          W-05 | {task: sentiment-analysis, data: {labeled: false}}
          """)
  void where_nothing_is_to_be_said_nothing_is(String rule, String document) {
    rule(rule).given(document).staysSilent();
  }

  @Test
  void every_soft_constraint_that_gave_way_is_named() {
    assertThat(
            Decisions.on(
                    "{task: regression,"
                        + " operations: {noInfrastructure: true, pricing: per-request}}")
                .cautions())
        .filteredOn(caution -> caution.rule().equals("W-01"))
        .extracting(Caution::message)
        .satisfiesExactly(
            message ->
                assertThat(message)
                    .endsWith(
                        "although pricing should be per request,"
                            + " and an endpoint is billed by the hour"),
            message ->
                assertThat(message).endsWith("although there should be no infrastructure to run"));
  }
}
