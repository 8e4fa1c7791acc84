package io.github.lowestrung.rules.advice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsAiServicesTest {

  @ParameterizedTest(name = "{0} sets {2} for {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          S-69 | {task: ocr}                                                             | api = DetectDocumentText | the text of pages alone       | task
          S-51 | {task: form-extraction}                                                 | api = AnalyzeDocument    | fields and tables             | task
          S-51 | {task: [ocr, form-extraction], data: {domain: legal}}                   | api = AnalyzeDocument    | fields and tables             | task
          S-51 | {task: form-extraction, data: {domain: financial}, latency: {mode: real-time}} | api = AnalyzeDocument | fields and tables         | task
          S-52 | {task: document-understanding}                                          | api = Queries            | asks questions                | task
          S-52 | {task: [form-extraction, document-understanding]}                       | api = Queries            | asks questions                | task
          S-53 | {task: document-understanding, data: {domain: financial}}               | api = AnalyzeLending     | the papers of a loan          | data.domain task
          S-54 | {task: expense-extraction}                                              | api = AnalyzeExpense     | invoices and receipts         | task
          S-54 | {task: [ocr, expense-extraction]}                                       | api = AnalyzeExpense     | invoices and receipts         | task
          S-55 | {task: id-document-extraction}                                          | api = AnalyzeID          | identity documents            | task
          S-56 | {task: form-extraction, quality: {serviceAccuracyAccepted: false}}      | api = Queries            | the answers to queries        |
          S-57 | {task: face-liveness}                                                   | api = FaceLiveness       | a short film of the face      | task
          S-58 | {task: call-analytics}                                                  | api = CallAnalytics      | of calls                      | task
          S-58 | {task: call-analytics, data: {domainSpecific: true}}                    | api = CallAnalytics      | of calls                      | task
          S-58 | {task: sentiment-analysis, data: {modality: audio}}                     | api = CallAnalytics      | of calls                      | task
          S-59 | {task: pii-detection, data: {modality: audio}}                          | api = ContentRedaction   | in recordings                 | task
          S-60 | {task: text-moderation}                                                 | api = DetectToxicContent | toxic content                 | task
          S-60 | {task: content-moderation, data: {modality: text}}                      | api = DetectToxicContent | toxic content                 | task
          S-68 | {task: text-moderation, data: {modality: audio}}                        | api = ToxicityDetection  | how it is said                | task
          S-61 | {task: medical-entity-recognition}                                      | api = DetectEntitiesV2   | clinical entities             | task
          S-61 | {task: entity-recognition, data: {domain: medical}}                     | api = DetectEntitiesV2   | clinical entities             | task
          S-62 | {task: pii-detection, data: {sensitive: [phi]}}                         | api = DetectPHI          | protected health information  | task
          S-63 | {task: text-to-speech, data: {domainSpecific: true}}                    | customization = lexicon  | the vocabulary is domain-specific | data.domainSpecific task
          S-63 | {task: text-to-speech, customization: {need: terminology}}              | customization = lexicon  | spoken in a set way (terminology) | customization.need task
          S-64 | {task: translation, customization: {need: terminology}}                 | customization = terminology   | lightest customization of translation | task
          S-64 | {task: translation, data: {domainSpecific: true}}                       | customization = terminology   | lightest customization of translation | task
          S-65 | {task: translation, customization: {need: fine-tuning}}                 | customization = parallel-data | the need is fine-tuning       | customization.need
          S-66 | {task: speech-to-text, customization: {need: terminology}}              | customization = custom-vocabulary | lightest customization of speech-to-text | task
          S-67 | {task: speech-to-text, customization: {need: fine-tuning}}              | customization = custom-language-model | the need is fine-tuning | customization.need task
          S-79 | {task: speech-to-text, data: {domainSpecific: true, languages: [sv]}, customization: {domainCorpus: true}} | customization = custom-vocabulary | no custom language model in sv | customization.domainCorpus data.languages task
          S-67 | {task: speech-to-text, data: {domainSpecific: true}, customization: {domainCorpus: true}} | customization = custom-language-model | there is text of the domain | customization.domainCorpus task
          """)
  void an_operation_or_a_customization_is_named(
      String rule, String document, String setting, String reason, String evidence) {
    rule(rule)
        .given(document)
        .fires()
        .because(reason)
        .so("sets " + setting)
        .restingOn(Paths.of(evidence));
  }

  @ParameterizedTest(name = "{0} sets nothing for {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          S-69 | {task: [ocr, form-extraction]}
          S-69 | {task: ocr, offered: [bedrock]}
          S-51 | {task: ocr}
          S-51 | {task: form-extraction, data: {domain: financial}}
          S-51 | {task: [form-extraction, document-understanding]}
          S-52 | {task: form-extraction}
          S-52 | {task: document-understanding, data: {domain: financial}}
          S-53 | {task: document-understanding}
          S-53 | {task: ocr, data: {domain: financial}}
          S-53 | {task: form-extraction, data: {domain: financial, languages: [de]}}
          S-54 | {task: [expense-extraction, id-document-extraction]}
          S-55 | {task: [expense-extraction, id-document-extraction]}
          S-56 | {task: form-extraction}
          S-57 | {task: face-detection}
          S-58 | {task: speech-to-text}
          S-58 | {task: sentiment-analysis}
          S-59 | {task: pii-detection}
          S-59 | {task: [pii-detection, sentiment-analysis], data: {modality: audio}}
          S-60 | {task: sentiment-analysis}
          S-60 | {task: [text-moderation, sentiment-analysis]}
          S-68 | {task: text-moderation}
          S-68 | {task: pii-detection, data: {modality: audio}}
          S-61 | {task: entity-recognition}
          S-62 | {task: pii-detection}
          S-62 | {task: [pii-detection, medical-entity-recognition]}
          S-63 | {task: text-to-speech}
          S-63 | {task: text-to-speech, data: {domainSpecific: false}}
          S-64 | {task: translation}
          S-64 | {task: translation, customization: {need: fine-tuning}}
          S-65 | {task: translation, customization: {need: terminology}}
          S-66 | {task: speech-to-text}
          S-67 | {task: speech-to-text, data: {domainSpecific: true, languages: [sv]}, customization: {domainCorpus: true}}
          S-79 | {task: speech-to-text, data: {domainSpecific: true, languages: [de]}, customization: {domainCorpus: true}}
          S-79 | {task: speech-to-text, data: {domainSpecific: true}, customization: {domainCorpus: true}}
          S-66 | {task: speech-to-text, customization: {need: fine-tuning}}
          S-67 | {task: speech-to-text, customization: {need: terminology}}
          S-67 | {task: speech-to-text, data: {domainSpecific: true}, customization: {domainCorpus: false}}
          """)
  void what_does_not_call_for_it_sets_nothing(String rule, String document) {
    rule(rule).given(document).staysSilent();
  }
}
