package io.github.lowestrung.rules.concepts;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AiServicesTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C-30 | {task: form-extraction, data: {domain: financial}}                                | of the domain financial    | lending-papers | data.domain task
          C-30 | {task: [ocr, document-understanding], data: {domain: financial, languages: [en, es]}} | the papers of a loan   | lending-papers | data.domain task
          C-31 | {task: text-to-speech, customization: {need: terminology}}                        | a set way (terminology)    | spoken-words   | customization.need task
          C-31 | {task: text-to-speech, data: {domainSpecific: true}, customization: {need: domain-labels}} | a set way (domain-labels) | spoken-words | customization.need task
          C-32 | {task: text-to-speech, data: {domainSpecific: true}}                              | domain-specific            | spoken-words   | data.domainSpecific task
          C-33 | {task: speech-to-text, customization: {need: fine-tuning}}                        | tuned by text              | domain-text    | customization.need task
          C-35 | {task: speech-to-text, data: {languages: [sv]}}                                 | makes no custom language model in sv (Amazon Transcribe | no-language-model | data.languages task
          C-36 | {task: speech-to-text, data: {languages: [hi]}, latency: {mode: real-time}}     | no custom language model for hi with latency real-time | no-language-model | data.languages latency.mode task
          C-34 | {task: call-analytics, customization: {domainCorpus: true}}                       | there is text of the domain | domain-text   | customization.domainCorpus task
          """)
  void what_decides_is_concluded(
      String id, String document, String reason, String name, String paths) {
    rule(id)
        .given(document)
        .fires()
        .because(reason)
        .so("concludes " + name)
        .restingOn(paths.split(" "));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C-30 | {task: form-extraction}
          C-30 | {task: ocr, data: {domain: financial}}
          C-30 | {task: form-extraction, data: {domain: legal}}
          C-30 | {task: form-extraction, data: {domain: financial}, latency: {mode: real-time}}
          C-30 | {task: form-extraction, data: {domain: financial, languages: [de]}}
          C-31 | {task: text-to-speech}
          C-31 | {task: text-to-speech, customization: {need: fine-tuning}}
          C-31 | {task: translation, customization: {need: terminology}}
          C-32 | {task: text-to-speech, data: {domainSpecific: false}}
          C-32 | {task: text-to-speech}
          C-32 | {task: text-to-speech, data: {domainSpecific: true}, customization: {need: terminology}}
          C-33 | {task: speech-to-text}
          C-33 | {task: translation, customization: {need: fine-tuning}}
          C-34 | {task: speech-to-text, customization: {domainCorpus: false}}
          C-35 | {task: speech-to-text, data: {languages: [hi]}}
          C-35 | {task: speech-to-text}
          C-36 | {task: speech-to-text, data: {languages: [hi]}, latency: {mode: batch}}
          C-36 | {task: speech-to-text, data: {languages: [ja]}, latency: {mode: real-time}}
          C-36 | {task: speech-to-text, latency: {mode: real-time}}
          C-34 | {task: speech-to-text, customization: {need: fine-tuning, domainCorpus: true}}
          """)
  void what_is_otherwise_or_unknown_is_not(String id, String document) {
    rule(id).given(document).staysSilent();
  }
}
