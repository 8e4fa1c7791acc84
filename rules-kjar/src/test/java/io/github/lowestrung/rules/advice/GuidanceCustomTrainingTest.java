package io.github.lowestrung.rules.advice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidanceCustomTrainingTest {

  @ParameterizedTest(name = "{0} guides {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          G-20 | {task: image-classification, offered: [image-classification]}     | use_pretrained_model
          G-20 | {task: object-detection, offered: [object-detection]}             | use_pretrained_model
          G-20 | {task: semantic-segmentation, offered: [semantic-segmentation]}   | use_pretrained_model
          G-21 | {task: sequence-modeling}                                         | freeze the layers that need no change
          G-22 | {task: regression, container: {customOs: true}}                   | answers the command train
          G-23 | {task: regression, container: {customOs: true}}                   | POST /invocations and GET /ping on port 8080
          G-24 | {task: regression, container: {customOs: true}}                   | scans it for vulnerabilities
          G-25 | {task: regression, offered: [xgboost]}                            | least effort and are the least flexible
          G-25 | {task: sequence-modeling}                                         | medium effort and is more flexible
          G-25 | {task: regression, container: {customOs: true}}                   | most effort and is the most flexible
          """)
  void training_of_ones_own_is_guided(String rule, String document, String reason) {
    rule(rule).given(document).fires().because(reason).so("guides").restingOn();
  }

  @ParameterizedTest(name = "{0} leaves {1} alone")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          G-20 | {task: image-classification}
          G-20 | {task: semantic-segmentation}
          G-20 | {task: regression, offered: [xgboost]}
          G-20 | {task: image-classification, offered: [script-mode]}
          G-21 | {task: sequence-modeling, offered: [byoc]}
          G-21 | {task: regression, offered: [xgboost]}
          G-22 | {task: sequence-modeling}
          G-23 | {task: sequence-modeling}
          G-24 | {task: sequence-modeling}
          G-25 | {task: regression}
          G-25 | {task: summarization}
          G-25 | {task: regression, offered: [polly]}
          """)
  void what_is_not_recommended_is_not_guided(String rule, String document) {
    rule(rule).given(document).staysSilent();
  }
}
