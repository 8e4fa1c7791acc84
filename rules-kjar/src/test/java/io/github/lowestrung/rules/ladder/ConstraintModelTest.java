package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.leftBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.workload.AlgorithmFamily;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintModelTest {

  private static Workload.Builder generation() {
    return Workload.of(Task.TEXT_GENERATION);
  }

  private static Workload.Builder algorithm(String algorithm) {
    return Workload.of(Task.REGRESSION).model(m -> m.algorithm(algorithm));
  }

  private static Workload.Builder family(AlgorithmFamily family) {
    return Workload.of(Task.REGRESSION).model(m -> m.family(family));
  }

  @Test
  void a_foundation_model_is_required() {
    rule("X-30")
        .given(generation().model(m -> m.foundationModel("llama-3-70b")))
        .fires()
        .because("the foundation model llama-3-70b is required")
        .restingOn("model.foundationModel");
  }

  @Test
  void a_foundation_model_leaves_its_hosts_and_code_of_ones_own() {
    assertThat(leftBy("X-30", generation().model(m -> m.foundationModel("llama-3-70b"))))
        .containsExactly(
            "bedrock",
            "bedrock-custom-model-import",
            "sagemaker-serverless-customization",
            "jumpstart",
            "bedrock-marketplace",
            "script-mode",
            "byoc");
  }

  @Test
  void an_architecture_is_required() {
    rule("X-31")
        .given(generation().model(m -> m.pretrainedArchitecture("resnet-50")))
        .fires()
        .because("the pre-trained architecture resnet-50 is required")
        .restingOn("model.pretrainedArchitecture");
  }

  @Test
  void an_architecture_leaves_jumpstart_and_code_of_ones_own() {
    assertThat(leftBy("X-31", generation().model(m -> m.pretrainedArchitecture("resnet-50"))))
        .containsExactly("jumpstart", "script-mode", "byoc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tabtransformer", "kmeans", "ntm"})
  void a_built_in_algorithm_is_required(String algorithm) {
    rule("X-32")
        .given(algorithm(algorithm))
        .fires()
        .because("the algorithm " + algorithm + " is required")
        .restingOn("model.algorithm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tabtransformer", "kmeans", "ntm"})
  void a_built_in_algorithm_leaves_itself_and_code_of_ones_own(String algorithm) {
    assertThat(leftBy("X-32", algorithm(algorithm)))
        .containsExactly(algorithm, "script-mode", "byoc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proprietary", "gaussian-process", "autopilot", "built-in"})
  void an_algorithm_that_is_not_built_in_is_not_taken_for_one(String algorithm) {
    rule("X-32").given(algorithm(algorithm)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"proprietary", "gaussian-process", "autopilot", "built-in"})
  void an_algorithm_that_is_not_built_in_is_required(String algorithm) {
    rule("X-33")
        .given(algorithm(algorithm))
        .fires()
        .because("the algorithm " + algorithm)
        .because("which is not one of the built-in algorithms")
        .restingOn("model.algorithm");
  }

  @Test
  void an_algorithm_that_is_not_built_in_leaves_code_of_ones_own() {
    assertThat(leftBy("X-33", algorithm("gaussian-process")))
        .containsExactly("script-mode", "byoc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tabtransformer", "kmeans", "ntm"})
  void a_built_in_algorithm_needs_no_code_of_ones_own(String algorithm) {
    rule("X-33").given(algorithm(algorithm)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost", "linear-learner", "lightgbm", "catboost"})
  void an_algorithm_to_which_autopilot_can_be_limited_leaves_autopilot(String algorithm) {
    rule("X-36")
        .given(algorithm(algorithm))
        .fires()
        .because(
            "the algorithm "
                + algorithm
                + " is required, and Autopilot can be told to try that one alone")
        .restingOn("model.algorithm", "task");
    assertThat(leftBy("X-36", algorithm(algorithm)))
        .containsExactly("autopilot", algorithm, "script-mode", "byoc");
    rule("X-32").given(algorithm(algorithm)).staysSilent();
    rule("X-33").given(algorithm(algorithm)).staysSilent();
  }

  @ParameterizedTest
  @CsvSource({"REGRESSION, random-forest", "TIME_SERIES_FORECASTING, prophet"})
  void an_algorithm_that_autopilot_alone_brings_leaves_autopilot(Task task, String algorithm) {
    var asked = Workload.of(task).model(m -> m.algorithm(algorithm));
    assertThat(leftBy("X-37", asked)).containsExactly("autopilot", "script-mode", "byoc");
    rule("X-33").given(asked).staysSilent();
  }

  @ParameterizedTest
  @CsvSource({"REGRESSION, prophet, X-33", "TIME_SERIES_FORECASTING, xgboost, X-32"})
  void autopilot_has_the_algorithm_for_its_kind_of_data_only(
      Task task, String algorithm, String id) {
    rule(id).given(Workload.of(task).model(m -> m.algorithm(algorithm))).fires();
  }

  @ParameterizedTest
  @EnumSource
  void a_family_is_required(AlgorithmFamily family) {
    rule("X-34")
        .given(family(family))
        .fires()
        .because("of the family " + family.term())
        .restingOn("model.family");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          LINEAR,        linear-learner
          TREE,          xgboost random-cut-forest lightgbm catboost
          NEIGHBOURS,    knn
          FACTORIZATION, factorization-machines
          NEURAL,        deepar blazingtext object2vec seq2seq image-classification \
                         object-detection semantic-segmentation ntm tabtransformer
          """)
  void a_family_leaves_its_members_and_code_of_ones_own(AlgorithmFamily family, String members) {
    List<String> left = new ArrayList<>(List.of(members.split("\\s+")));
    left.addAll(List.of("script-mode", "byoc"));
    assertThat(leftBy("X-34", family(family))).containsExactlyElementsOf(left);
  }

  @Test
  void trees_that_are_ruled_out_are_excluded() {
    rule("X-35")
        .given(Workload.of(Task.REGRESSION).model(m -> m.nonTree(true)))
        .fires()
        .because("tree models are ruled out")
        .so("excludes xgboost, random-cut-forest, lightgbm, catboost")
        .restingOn("model.nonTree");
  }

  @Test
  void trees_that_are_welcome_are_not_excluded() {
    rule("X-35").given(Workload.of(Task.REGRESSION).model(m -> m.nonTree(false))).staysSilent();
  }

  @Test
  void trees_that_nobody_spoke_of_are_not_excluded() {
    rule("X-35").given(family(AlgorithmFamily.LINEAR)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-30", "X-31", "X-32", "X-33", "X-34", "X-35"})
  void a_model_that_is_not_named_excludes_nothing(String id) {
    rule(id).given(generation().model(m -> m.inBedrock(true).inJumpStart(true))).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-31", "X-32", "X-33", "X-34", "X-35"})
  void a_foundation_model_is_neither_architecture_nor_algorithm_nor_family(String id) {
    rule(id).given(generation().model(m -> m.foundationModel("llama-3-70b"))).staysSilent();
  }
}
