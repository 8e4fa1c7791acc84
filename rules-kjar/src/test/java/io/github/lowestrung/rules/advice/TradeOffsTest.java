package io.github.lowestrung.rules.advice;

import static io.github.lowestrung.rules.RuleVerifier.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.choice.Decided;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeOffsTest {

  @Test
  void the_chosen_rung_is_compared_with_its_neighbours() {
    rule("G-40")
        .given("{task: regression}")
        .fires()
        .because("What the rung costs and buys")
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
          {task: pii-detection}                            | Pre-built AI services asks for almost no engineering effort and is paid by each use; Amazon Bedrock would operate 2 times as much
          {task: summarization}                            | against Customized AI services it operates 2 times the surface
          {task: regression}                               | against Amazon Bedrock it operates 2 times the surface
          {task: regression}                               | SageMaker built-in algorithms would operate 2 times as much
          {task: regression, offered: [xgboost]}           | against SageMaker Autopilot and JumpStart it operates 2 times the surface
          {task: sequence-modeling, offered: [byoc]}       | Bring your own container asks for high engineering effort and is paid by instance hours
          """)
  void the_figures_are_those_of_the_rung_and_its_neighbours(String document, String text) {
    assertThat(Decided.on(document).recommendation().tradeOff().text()).contains(text);
  }
}
