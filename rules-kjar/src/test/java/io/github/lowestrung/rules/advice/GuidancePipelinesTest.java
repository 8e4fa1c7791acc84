package io.github.lowestrung.rules.advice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidancePipelinesTest {

  private static String stages(String... stages) {
    return "{stages: [" + String.join(", ", stages) + "]}";
  }

  @Test
  void bedrock_in_a_stage_is_called_from_a_step() {
    rule("G-30")
        .given(stages("{id: read, task: summarization}", "{id: decide, task: regression}"))
        .fires()
        .because("bedrock:InvokeModel")
        .so("guides")
        .restingOn();
  }

  @Test
  void bedrock_alone_is_no_step() {
    rule("G-30").given("{task: summarization}").staysSilent();
  }

  @Test
  void a_pipeline_without_bedrock_has_no_such_step() {
    rule("G-30")
        .given(stages("{id: read, task: pii-detection}", "{id: decide, task: regression}"))
        .staysSilent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{id: read, task: summarization, network: {isolation: customer-vpc}}",
        "{id: read, task: entity-recognition, network: {isolation: customer-vpc}}",
        "{id: read, task: semantic-search, network: {isolation: customer-vpc}}",
        "{id: read, task: [summarization, entity-recognition], network: {isolation: customer-vpc}}"
      })
  void jumpstart_in_a_stage_is_called_where_bedrock_would_stand(String stage) {
    rule("G-31")
        .given(stages(stage))
        .fires()
        .because("call the JumpStart endpoint in place of Bedrock")
        .so("guides")
        .restingOn("task");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: summarization, network: {isolation: customer-vpc}}",
        "{stages: [{id: see, task: semantic-segmentation}]}",
        "{stages: [{id: read, task: summarization}]}"
      })
  void no_stage_no_language_or_no_jumpstart_do_not_call_it(String document) {
    rule("G-31").given(document).staysSilent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {id: read, task: summarization}                                     | {id: decide, task: regression}                    | Let bedrock turn unstructured data into features in stage read, and autopilot decide on structured features in stage decide
          {id: read, task: summarization}                                     | {id: decide, task: regression, offered: [xgboost]} | and xgboost decide
          {id: read, task: summarization, offered: [jumpstart]}               | {id: decide, task: regression}                    | Let jumpstart turn
          {id: read, task: summarization, offered: [jumpstart]}               | {id: decide, task: regression, offered: [xgboost]} | and xgboost decide
          """)
  void a_generative_stage_reads_and_a_discriminative_stage_decides(
      String read, String decide, String reason) {
    rule("G-32").given(stages(read, decide)).fires().because(reason).so("guides").restingOn();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {id: read, task: pii-detection}   | {id: decide, task: regression}
          {id: read, task: summarization}   | {id: decide, task: clustering}
          {id: read, task: summarization}   | {id: decide, task: regression, offered: [linear-learner]}
          {id: read, task: summarization}   | {id: write, task: text-generation}
          {id: first, task: regression}     | {id: decide, task: regression}
          """)
  void other_pairs_of_stages_are_not_guided(String first, String second) {
    rule("G-32").given(stages(first, second)).staysSilent();
  }
}
