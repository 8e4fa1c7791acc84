package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.tasks;
import static io.github.lowestrung.rules.ladder.RuleReach.tasksOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.workload.CustomizationNeed;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Rung25OwnFoundationModelTest {

  private static Workload.Builder tuned(String model, CustomizationNeed need) {
    return Workload.of(Task.TEXT_GENERATION)
        .model(m -> m.foundationModel(model))
        .customization(c -> c.need(need));
  }

  @Test
  void weights_at_hand_are_imported() {
    rule("R2.5-01")
        .given(Workload.of(Task.SUMMARIZATION).model(m -> m.openWeights(true)))
        .fires()
        .because("the weights are at hand")
        .so("nominates bedrock-custom-model-import")
        .restingOn("model.openWeights", "task");
    rule("R2.5-01").given(Workload.of(Task.SUMMARIZATION)).staysSilent();
    rule("R2.5-01")
        .given(Workload.of(Task.SUMMARIZATION).model(m -> m.openWeights(false)))
        .staysSilent();
  }

  @Test
  void import_answers_in_text() {
    assertThat(tasksOf("R2.5-01", task -> Workload.of(task).model(m -> m.openWeights(true))))
        .contains(tasks("CONVERSATION AGENT SENTIMENT_ANALYSIS"))
        .doesNotContain(
            tasks("IMAGE_GENERATION VIDEO_GENERATION SPEECH_TO_SPEECH SEMANTIC_SEARCH OCR"));
  }

  @ParameterizedTest
  @EnumSource(names = {"FINE_TUNING", "REINFORCEMENT"})
  void a_model_of_the_list_is_tuned_without_servers(CustomizationNeed need) {
    rule("R2.5-02")
        .given(tuned("qwen3.5-9b", need))
        .fires()
        .because("qwen3.5-9b is to be tuned for text-generation")
        .so("nominates sagemaker-serverless-customization")
        .restingOn("customization.need", "model.foundationModel", "task");
  }

  @Test
  void only_models_of_the_list_are_tuned_without_servers() {
    rule("R2.5-02").given(tuned("claude-haiku-4.5", CustomizationNeed.FINE_TUNING)).staysSilent();
    rule("R2.5-02").given(tuned("no-such-model", CustomizationNeed.FINE_TUNING)).staysSilent();
    rule("R2.5-02").given(tuned("qwen3.5-9b", CustomizationNeed.GROUNDING)).staysSilent();
  }

  @Test
  void surgery_goes_beyond_tuning_and_import() {
    rule("R2.5-20")
        .given(
            Workload.of(Task.TEXT_GENERATION)
                .customization(c -> c.need(CustomizationNeed.MODEL_SURGERY)))
        .fires()
        .so("excludes bedrock-custom-model-import, sagemaker-serverless-customization")
        .restingOn("customization.need");
  }
}
