package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.document;
import static io.github.lowestrung.rules.ladder.RuleReach.leftBy;
import static io.github.lowestrung.rules.ladder.RuleReach.strengthOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.workload.Expertise;
import io.github.lowestrung.workload.Framework;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintTrainingTest {

  private static Workload.Builder regression() {
    return Workload.of(Task.REGRESSION);
  }

  private static Workload.Builder team(Expertise expertise) {
    return regression().team(t -> t.mlExpertise(expertise));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          X-20 | hyperparameterControl | true  | the team insists on its own hyperparameter ranges
          X-21 | customCode            | true  | the training logic is custom
          X-22 | builtIn               | true  | a SageMaker built-in algorithm is required
          X-23 | ownModel              | false | the customer will neither train nor keep a model of its own
          X-24 | noCode                | true  | nobody on the team writes code
          """)
  void a_stance_on_training_excludes(String id, String field, boolean value, String reason) {
    rule(id)
        .given(document("training", field, value))
        .fires()
        .because(reason)
        .restingOn("training." + field);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "X-20, hyperparameterControl, false",
    "X-21, customCode, false",
    "X-22, builtIn, false",
    "X-23, ownModel, true",
    "X-24, noCode, false"
  })
  void the_opposite_stance_excludes_nothing(String id, String field, boolean value) {
    rule(id).given(document("training", field, value)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-20", "X-21", "X-22", "X-23", "X-24"})
  void an_unknown_stance_excludes_nothing(String id) {
    rule(id).given(regression().training(t -> t.framework(Framework.PYTORCH))).staysSilent();
  }

  @Test
  void hyperparameters_of_ones_own_leave_rung_4_and_up() {
    assertThat(leftBy("X-20", regression().training(t -> t.hyperparameterControl(true))))
        .startsWith("xgboost", "linear-learner")
        .endsWith("autogluon-tabular", "script-mode", "byoc");
  }

  @Test
  void training_logic_of_ones_own_leaves_code_of_ones_own() {
    assertThat(leftBy("X-21", regression().training(t -> t.customCode(true))))
        .containsExactly("script-mode", "byoc");
  }

  @Test
  void built_in_by_decree_leaves_rung_4() {
    assertThat(leftBy("X-22", regression().training(t -> t.builtIn(true))))
        .startsWith("xgboost", "linear-learner")
        .endsWith("tabtransformer", "autogluon-tabular");
  }

  @Test
  void no_model_of_ones_own_leaves_models_of_others() {
    assertThat(leftBy("X-23", regression().training(t -> t.ownModel(false))))
        .startsWith("rekognition", "comprehend")
        .endsWith("bedrock", "bedrock-data-automation", "jumpstart", "bedrock-marketplace");
  }

  @Test
  void no_code_leaves_managed_tools() {
    assertThat(leftBy("X-24", regression().training(t -> t.noCode(true))))
        .startsWith("rekognition", "comprehend")
        .endsWith("autopilot", "jumpstart", "bedrock-marketplace");
  }

  @Test
  void a_team_without_machine_learning_does_not_train_by_hand() {
    rule("X-25")
        .given(team(Expertise.NONE))
        .fires()
        .because("nobody on the team has trained a model (expertise: none)")
        .restingOn("team.mlExpertise");
  }

  @Test
  void a_team_without_machine_learning_is_left_managed_tools() {
    assertThat(leftBy("X-25", team(Expertise.NONE)))
        .startsWith("rekognition", "comprehend")
        .endsWith("autopilot", "jumpstart", "bedrock-marketplace");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void a_team_with_some_machine_learning_may_train_by_hand(Expertise expertise) {
    rule("X-25").given(team(expertise)).staysSilent();
  }

  @Test
  void a_team_with_little_machine_learning_writes_no_training_code() {
    rule("X-26")
        .given(team(Expertise.LIMITED))
        .fires()
        .because("the team's expertise is limited, and training code needs more")
        .so("excludes softly script-mode, byoc")
        .restingOn("team.mlExpertise");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LIMITED")
  void other_teams_are_not_teams_with_little_machine_learning(Expertise expertise) {
    rule("X-26").given(team(expertise)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-25", "X-26"})
  void unknown_expertise_excludes_nothing(String id) {
    rule(id).given(regression().team(t -> t.frameworks(List.of(Framework.PYTORCH)))).staysSilent();
  }

  @ParameterizedTest
  @CsvSource({
    "X-20, training, hyperparameterControl, true, HARD",
    "X-21, training, customCode, true, HARD",
    "X-22, training, builtIn, true, HARD",
    "X-23, training, ownModel, false, HARD",
    "X-24, training, noCode, true, SOFT",
    "X-25, team, mlExpertise, none, SOFT",
    "X-26, team, mlExpertise, limited, SOFT"
  })
  void want_of_skill_may_be_overruled_and_decrees_may_not(
      String id, String section, String field, String value, Strength strength) {
    assertThat(strengthOf(id, document(section, field, value))).containsExactly(strength);
  }
}
