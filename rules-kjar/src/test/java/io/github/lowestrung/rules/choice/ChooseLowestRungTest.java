package io.github.lowestrung.rules.choice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChooseLowestRungTest {

  @Test
  void a_candidate_without_an_exclusion_stands() {
    rule("L-01")
        .given("{task: pii-detection, offered: [comprehend]}")
        .fires()
        .because("no constraint excludes comprehend")
        .so("leaves standing comprehend")
        .restingOn();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: pii-detection, offered: [comprehend], network: {isolation: customer-vpc}}
          {task: pii-detection, offered: [comprehend], operations: {pricing: per-instance-hour}}
          {task: pii-detection, offered: [polly]}
          """)
  void a_candidate_with_any_exclusion_does_not_simply_stand(String document) {
    rule("L-01").given(document).staysSilent();
  }

  @Test
  void a_candidate_with_soft_exclusions_only_is_kept_in_reserve() {
    rule("L-02")
        .given("{task: regression, offered: [autopilot], operations: {noInfrastructure: true}}")
        .fires()
        .because("only soft constraints exclude autopilot")
        .so("keeps in reserve autopilot")
        .restingOn();
  }

  @Test
  void two_soft_exclusions_keep_it_in_reserve_once() {
    rule("L-02")
        .given(
            "{task: regression, offered: [autopilot],"
                + " operations: {noInfrastructure: true, pricing: per-request}}")
        .fires()
        .so("keeps in reserve autopilot");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: regression, offered: [autopilot]}
          {task: regression, offered: [autopilot], data: {sizeGb: 101}, operations: {noInfrastructure: true}}
          {task: regression, offered: [autopilot], data: {sizeGb: 101}}
          """)
  void nothing_is_kept_in_reserve_without_a_soft_exclusion_or_with_a_hard_one(String document) {
    rule("L-02").given(document).staysSilent();
  }

  @Test
  void the_lowest_that_stands_is_recommended() {
    rule("L-03")
        .given("{task: regression}")
        .fires()
        .because("autopilot is the lowest approach that serves the task")
        .so("recommends autopilot")
        .restingOn();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: sentiment-analysis}                                                     | comprehend
          {task: sentiment-analysis, offered: [comprehend-custom, bedrock]}              | comprehend-custom
          {task: sentiment-analysis, offered: [byoc, script-mode, jumpstart, bedrock]}   | bedrock
          {task: sentiment-analysis, offered: [byoc, script-mode, jumpstart]}            | jumpstart
          {task: sentiment-analysis, offered: [byoc, script-mode, blazingtext]}          | blazingtext
          {task: sentiment-analysis, offered: [byoc, script-mode]}                       | script-mode
          {task: sentiment-analysis, offered: [byoc]}                                    | byoc
          """)
  void each_rung_comes_before_the_next(String document, String approach) {
    assertThat(Decisions.approach(document)).isEqualTo(approach);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: regression, offered: [knn, linear-learner, xgboost]}        | xgboost
          {task: regression, offered: [knn, linear-learner]}                 | linear-learner
          {task: regression, offered: [knn]}                                 | knn
          {task: topic-modeling, offered: [ntm, lda]}                        | lda
          {task: image-classification, offered: [jumpstart, autopilot]}      | autopilot
          """)
  void inside_a_rung_the_order_of_the_table_is_the_last_resort(String document, String approach) {
    assertThat(Decisions.approach(document)).isEqualTo(approach);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: sentiment-analysis, offered: [comprehend, script-mode], operations: {pricing: per-instance-hour}} | script-mode
          {task: sentiment-analysis, offered: [comprehend], operations: {pricing: per-instance-hour}}              | comprehend
          {task: regression, operations: {noInfrastructure: true}}                                                 | autopilot
          {task: regression, training: {hyperparameterControl: true, noCode: true}}                                | xgboost
          {task: summarization, operations: {noInfrastructure: true}}                                              | bedrock
          """)
  void the_reserve_is_called_only_when_nothing_else_stands(String document, String approach) {
    assertThat(Decisions.approach(document)).isEqualTo(approach);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: pii-detection, offered: [comprehend], network: {isolation: customer-vpc}}
          {task: pii-detection, offered: [polly]}
          {task: regression, offered: [autopilot], data: {sizeGb: 101}, operations: {noInfrastructure: true}}
          {task: regression, training: {ownModel: false}}
          """)
  void a_hard_exclusion_is_never_overruled(String document) {
    var decision = Decisions.on(document);
    assertThat(decision.outcome()).isEqualTo(Outcome.NO_VIABLE_APPROACH);
    rule("L-03").given(document).staysSilent();
  }

  @Test
  void what_stands_beside_the_choice_is_an_alternative_and_the_reserve_is_not() {
    var decision =
        Decisions.on(
            "{task: regression, offered: [xgboost, linear-learner, script-mode],"
                + " team: {mlExpertise: limited}}");
    assertThat(decision.recommendation().approach()).isEqualTo("xgboost");
    assertThat(decision.find("linear-learner").orElseThrow().status()).isEqualTo(Status.VIABLE);
    assertThat(decision.find("script-mode").orElseThrow().status()).isEqualTo(Status.EXCLUDED);
    assertThat(decision.alternatives())
        .extracting(a -> a.approach())
        .containsExactly("linear-learner");
  }
}
