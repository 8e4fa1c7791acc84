package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.tasksOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.workload.Framework;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rung45ScriptModeTest {

  private static Workload.Builder proprietary() {
    return Workload.of(Task.CUSTOM_ALGORITHM).model(m -> m.algorithm("proprietary"));
  }

  @Test
  void script_mode_is_nominated_with_a_reason() {
    rule("R4.5-01")
        .given(Workload.of(Task.SEQUENCE_MODELING))
        .fires()
        .because("in a managed framework container can do sequence-modeling")
        .so("nominates script-mode")
        .restingOn("task");
  }

  @Test
  void script_mode_is_nominated_for_every_task() {
    assertThat(tasksOf("R4.5-01")).containsExactly(Task.values());
  }

  @Test
  void script_mode_is_nominated_for_one_task_at_a_time() {
    rule("R4.5-01").given(Workload.of(Task.REGRESSION, Task.CLUSTERING)).staysSilent();
  }

  @Test
  void a_task_that_is_named_twice_is_one_task() {
    rule("R4.5-01").given(Workload.of(Task.REGRESSION, Task.REGRESSION)).fires();
  }

  @Test
  void a_proprietary_algorithm_without_a_framework_excludes_script_mode() {
    rule("R4.5-20")
        .given(proprietary())
        .fires()
        .because("the algorithm is proprietary, and no standard framework is named")
        .so("excludes script-mode")
        .restingOn("model.algorithm");
  }

  @Test
  void a_proprietary_algorithm_on_another_framework_excludes_script_mode() {
    rule("R4.5-20")
        .given(proprietary().training(t -> t.framework(Framework.OTHER)))
        .fires()
        .so("excludes script-mode");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void a_proprietary_algorithm_on_a_standard_framework_does_not(Framework framework) {
    rule("R4.5-20").given(proprietary().training(t -> t.framework(framework))).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "lightgbm"})
  void a_public_algorithm_does_not(String algorithm) {
    rule("R4.5-20")
        .given(Workload.of(Task.REGRESSION).model(m -> m.algorithm(algorithm)))
        .staysSilent();
  }

  @Test
  void an_unknown_algorithm_does_not() {
    rule("R4.5-20")
        .given(Workload.of(Task.CUSTOM_ALGORITHM).model(m -> m.nonTree(true)))
        .staysSilent();
  }
}
