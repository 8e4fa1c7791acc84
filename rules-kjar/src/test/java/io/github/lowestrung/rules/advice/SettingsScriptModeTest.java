package io.github.lowestrung.rules.advice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.choice.Decisions;
import io.github.lowestrung.workload.Framework;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsScriptModeTest {

  @ParameterizedTest
  @EnumSource(value = Framework.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void the_framework_that_the_training_names_is_set(Framework framework) {
    rule("S-30")
        .given("{task: sequence-modeling, training: {framework: %s}}".formatted(framework.term()))
        .fires()
        .because("the training uses " + framework.term())
        .so("sets framework = " + framework.term())
        .restingOn("training.framework");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: sequence-modeling}",
        "{task: sequence-modeling, training: {customCode: true}}",
        "{task: sequence-modeling, training: {framework: other}}",
        "{task: sequence-modeling, offered: [byoc], training: {framework: pytorch}}",
        "{task: regression, training: {framework: pytorch}}"
      })
  void no_named_framework_or_no_script_sets_none(String document) {
    rule("S-30").given(document).staysSilent();
  }

  @ParameterizedTest
  @EnumSource(value = Framework.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void the_framework_that_the_team_names_first_is_set(Framework framework) {
    rule("S-31")
        .given(
            "{task: sequence-modeling, team: {frameworks: [%s, other]}}"
                .formatted(framework.term()))
        .fires()
        .because("no framework is named, and the team knows " + framework.term() + ", other")
        .so("sets framework = " + framework.term())
        .restingOn("team.frameworks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: sequence-modeling}",
        "{task: sequence-modeling, team: {mlExpertise: expert}}",
        "{task: sequence-modeling, team: {frameworks: [other, pytorch]}}",
        "{task: sequence-modeling, team: {frameworks: [pytorch]}, training: {framework: mxnet}}",
        "{task: sequence-modeling, offered: [byoc], team: {frameworks: [pytorch]}}",
        "{task: regression, team: {frameworks: [pytorch]}}"
      })
  void a_named_or_unmanaged_framework_outranks_the_team(String document) {
    rule("S-31").given(document).staysSilent();
  }

  @ParameterizedTest
  @EnumSource(value = Framework.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void training_and_team_never_set_two_frameworks(Framework named) {
    for (Framework known : Framework.values()) {
      var decision =
          Decisions.on(
              "{task: sequence-modeling, team: {frameworks: [%s]}, training: {framework: %s}}"
                  .formatted(known.term(), named.term()));
      assertThat(decision.configuration()).containsEntry("framework", named.term());
    }
  }
}
