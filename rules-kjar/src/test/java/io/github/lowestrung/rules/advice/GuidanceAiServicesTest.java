package io.github.lowestrung.rules.advice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidanceAiServicesTest {

  @ParameterizedTest(name = "{0} guides {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          G-60 | {task: form-extraction, data: {domain: financial}}                 | the papers of mortgages     | data.domain task
          G-61 | {task: text-to-speech, customization: {need: terminology}}         | a pronunciation lexicon     | customization.need task
          G-62 | {task: translation, customization: {need: terminology}}            | parallel data sets style    |
          G-63 | {task: speech-to-text, data: {domainSpecific: true}}               | lists words and names       |
          G-64 | {task: form-extraction, quality: {serviceAccuracyAccepted: false}} | Annotate a few pages        |
          G-65 | {task: content-moderation, data: {domainSpecific: true}}           | took for unwanted           |
          G-66 | {task: medical-transcription, customization: {need: terminology}}  | of Transcribe Medical       | customization.need
          G-67 | {task: scripted-dialogue}                                          | a few sample utterances     |
          """)
  void ai_services_are_guided(String rule, String document, String reason, String evidence) {
    rule(rule).given(document).fires().because(reason).so("guides").restingOn(Paths.of(evidence));
  }

  @ParameterizedTest(name = "{0} leaves {1} alone")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          G-60 | {task: form-extraction}
          G-60 | {task: form-extraction, data: {domain: financial}, offered: [bedrock]}
          G-61 | {task: text-to-speech}
          G-62 | {task: translation}
          G-63 | {task: speech-to-text}
          G-64 | {task: form-extraction}
          G-65 | {task: content-moderation}
          G-66 | {task: medical-transcription}
          G-67 | {task: conversation}
          """)
  void other_choices_are_not(String rule, String document) {
    rule(rule).given(document).staysSilent();
  }
}
