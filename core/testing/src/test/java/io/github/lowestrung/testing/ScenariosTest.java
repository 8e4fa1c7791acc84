package io.github.lowestrung.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Each scenario of a rulebook is a test, which fails with all that differs. */
class ScenariosTest {

  @Test
  void each_scenario_is_a_test_and_fails_with_all_misses() {
    List<DynamicTest> tests = Scenarios.of("toy:ladder").toList();
    assertThat(tests)
        .extracting(DynamicTest::getDisplayName)
        .containsExactly("toys stands", "toys differs");
    assertThatCode(tests.get(0).getExecutable()::execute).doesNotThrowAnyException();
    assertThatThrownBy(tests.get(1).getExecutable()::execute)
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContainingAll(
            "The scenario (toys differs) is not decided as it expects",
            "approach stool where chair was expected",
            "rung 1 where 2 was expected",
            "no trap T1",
            "\"sizeGb\":200");
  }

  @Test
  void the_version_may_be_named() {
    assertThat(Scenarios.of("toy:ladder:1")).hasSize(2);
  }

  @Test
  void an_unknown_rulebook_fails_with_those_that_are_there() {
    assertThatThrownBy(() -> Scenarios.of("toy:lad"))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContainingAll("There is no rulebook 'toy:lad'", "toy:ladder:1");
  }
}
