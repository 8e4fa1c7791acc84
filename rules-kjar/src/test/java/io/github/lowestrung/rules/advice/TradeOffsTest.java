package io.github.lowestrung.rules.advice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeOffsTest {

  @Test
  void the_chosen_rung_is_compared_with_its_neighbours() {
    rule("G-40")
        .given("{task: regression}")
        .fires()
        .because("Weigh what the rung costs and buys")
        .so("compares the rung with its neighbours")
        .restingOn();
  }

  @Test
  void without_a_recommendation_nothing_is_compared() {
    rule("G-40").given("{task: regression, offered: [polly]}").staysSilent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {task: pii-detection}                      | Amazon Comprehend: almost no engineering effort, paid by each use. Control over accuracy: none; over latency: none; over residency: by the choice of region alone. Climbing to Amazon Bedrock would mean 2 times as much to operate and low effort, for control over accuracy: through prompts and tuning.
          {task: enterprise-search}                  | paid by hours of an index that is up
          {task: text-classification}                | Against Pre-built AI services: no more to operate, little instead of almost no effort.
          {task: summarization}                      | Amazon Bedrock: low engineering effort, paid by tokens, or hours of Provisioned Throughput
          {task: summarization}                      | Against Customized AI services: 2 times as much to operate, low instead of little effort.
          {task: regression}                         | Amazon SageMaker Autopilot: moderate engineering effort, paid by instance hours. Control over accuracy: through data and the search over candidates
          {task: regression}                         | Against Own foundation model, served or tuned without servers: about 1.3 times as much to operate, moderate instead of low to moderate effort.
          {task: regression}                         | Climbing to SageMaker built-in XGBoost would mean 2 times as much to operate and low to medium effort, for control over accuracy: through hyperparameters.
          {task: regression, offered: [xgboost]}     | Against Amazon SageMaker Autopilot: 2 times as much to operate
          {task: sequence-modeling, offered: [byoc]} | Bring your own container: high engineering effort, paid by instance hours. Control over accuracy: full; over latency: full, down to the serving stack; over residency: full, down to the operating system. Against SageMaker script mode: about 1.3 times as much to operate
          """)
  void the_figures_are_those_of_the_rung_and_its_neighbours(String document, String text) {
    assertThat(Decisions.on(document).recommendation().tradeOff().text()).contains(text);
  }
}
