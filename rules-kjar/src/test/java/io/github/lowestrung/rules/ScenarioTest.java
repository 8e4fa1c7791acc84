package io.github.lowestrung.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The acceptance scenarios: whole decisions. */
class ScenarioTest {

  static List<Scenario> scenarios() {
    return Scenario.of(RulesUnderTest.advisor());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void is_decided_as_expected(Scenario scenario) {
    assertThat(scenario.misses(scenario.decide(RulesUnderTest.advisor(), RulesUnderTest.AS_OF)))
        .isEmpty();
  }
}
