package io.github.lowestrung.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The acceptance scenarios: whole decisions. */
class ScenarioTest {

  private static final Advisor ADVISOR = Advisor.create();

  static List<Scenario> scenarios() {
    return Scenario.all("seed-situations", "constraints", "own");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void is_decided_as_expected(Scenario scenario) {
    assertThat(scenario.misses(scenario.decide(ADVISOR))).isEmpty();
  }
}
