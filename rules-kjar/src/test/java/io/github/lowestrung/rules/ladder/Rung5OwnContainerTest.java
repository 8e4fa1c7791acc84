package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.document;
import static io.github.lowestrung.rules.ladder.RuleReach.leftBy;
import static io.github.lowestrung.rules.ladder.RuleReach.tasksOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.workload.Framework;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rung5OwnContainerTest {

  private static Workload.Builder regression() {
    return Workload.of(Task.REGRESSION);
  }

  private static Workload.Builder framework(Framework framework) {
    return regression().training(t -> t.framework(framework));
  }

  @Test
  void an_image_of_ones_own_is_nominated_with_a_reason() {
    rule("R5-01")
        .given(Workload.of(Task.CUSTOM_ALGORITHM))
        .fires()
        .because("a custom image can do custom-algorithm")
        .so("nominates byoc")
        .restingOn("task");
  }

  @Test
  void an_image_of_ones_own_is_nominated_for_every_task() {
    assertThat(tasksOf("R5-01")).containsExactly(Task.values());
  }

  @Test
  void an_image_of_ones_own_is_nominated_for_one_task_at_a_time() {
    rule("R5-01").given(Workload.of(Task.REGRESSION, Task.CLUSTERING)).staysSilent();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          R5-20 | proprietaryDependencies | true | depends on proprietary libraries
          R5-21 | customOs                | true | an operating system that the team chooses
          R5-22 | systemPackages          | true | beyond what pip installs
          R5-23 | noManagedImage          | true | no framework container has the stack
          R5-24 | customCuda              | true | the CUDA stack is custom
          R5-25 | hardening               | cis  | must meet the cis hardening profile
          R5-25 | hardening               | fips | must meet the fips hardening profile
          R5-26 | airGapped               | true | must run without network access
          """)
  void a_need_of_the_image_leaves_only_an_image_of_ones_own(
      String id, String field, String value, String reason) {
    String document = document("container", field, value);
    rule(id).given(document).fires().because(reason).restingOn("container." + field);
    assertThat(leftBy(id, document)).containsExactly("byoc");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "R5-20, proprietaryDependencies",
    "R5-21, customOs",
    "R5-22, systemPackages",
    "R5-23, noManagedImage",
    "R5-24, customCuda",
    "R5-26, airGapped"
  })
  void a_need_that_is_denied_excludes_nothing(String id, String field) {
    rule(id).given(document("container", field, false)).staysSilent();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "R5-20, customOs",
    "R5-21, systemPackages",
    "R5-22, noManagedImage",
    "R5-23, customCuda",
    "R5-24, airGapped",
    "R5-25, customOs",
    "R5-26, proprietaryDependencies"
  })
  void an_unknown_need_excludes_nothing_whatever_else_is_needed(String id, String other) {
    rule(id).given(document("container", other, true)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"R5-20", "R5-21", "R5-22", "R5-23", "R5-24", "R5-25", "R5-26", "R5-27"})
  void nothing_known_of_image_and_framework_excludes_nothing(String id) {
    rule(id).given(regression().training(t -> t.customCode(true))).staysSilent();
  }

  @Test
  void a_framework_outside_the_managed_containers_needs_an_image_of_ones_own() {
    rule("R5-27")
        .given(framework(Framework.OTHER))
        .fires()
        .because("the training framework is not available in any managed container")
        .restingOn("training.framework");
  }

  @Test
  void a_framework_outside_the_managed_containers_leaves_only_an_image_of_ones_own() {
    assertThat(leftBy("R5-27", framework(Framework.OTHER))).containsExactly("byoc");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void a_framework_of_a_managed_container_excludes_nothing(Framework framework) {
    rule("R5-27").given(framework(framework)).staysSilent();
  }
}
