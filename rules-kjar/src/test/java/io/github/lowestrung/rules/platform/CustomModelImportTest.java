package io.github.lowestrung.rules.platform;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomModelImportTest {

  private static final String IMPORTED =
      "{task: summarization, model: {openWeights: true, foundationModel: %s}%s}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "falcon",
        "falcon-40b",
        "bloom",
        "gemma-3-27b",
        "llama-4",
        "deepseek-v3.2",
        "qwen3-vl-235b-a22b",
        "kimi-k2.5",
      })
  void another_architecture_is_not_imported(String model) {
    rule("P-114")
        .given(IMPORTED.formatted(model, ""))
        .fires()
        .because("does not take the architecture of " + model + ", only Mistral, Mixtral")
        .so("excludes bedrock-custom-model-import")
        .restingOn("model.foundationModel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "llama",
        "llama-3.1-8b",
        "llama-2-7b",
        "mistral-7b",
        "mixtral-8x7b",
        "flan-t5-xl",
        "starcoder",
        "qwen",
        "qwen2.5-7b",
        "qwen3-32b",
        "gpt-oss",
        "deepseek-r1-distill-llama-8b",
        "a-model-of-our-own",
        "claude",
      })
  void what_may_be_imported_or_is_kept_out_by_another_rule_stays(String model) {
    rule("P-114").given(IMPORTED.formatted(model, "")).staysSilent();
  }

  @ParameterizedTest
  @CsvSource({
    "gpt-oss-20b, eu-central-1, true",
    "gpt-oss, us-west-2, true",
    "openai.gpt-oss-120b-1:0, us-east-2, true",
    "gpt-oss-20b, us-east-1, false",
    "llama-3.1-8b, us-west-2, false",
  })
  void gpt_oss_is_imported_in_one_region(String model, String region, boolean out) {
    var probe =
        rule("P-115").given(IMPORTED.formatted(model, ", location: {region: " + region + "}"));
    if (out) {
      probe
          .fires()
          .because("does not take %s in %s".formatted(model, region))
          .restingOn("location.region", "model.foundationModel");
    } else {
      probe.staysSilent();
    }
  }

  @ParameterizedTest
  @CsvSource({"batch, true", "asynchronous, false", "real-time, false"})
  void an_imported_model_has_no_batch_inference(String mode, boolean out) {
    var probe =
        rule("P-116").given(IMPORTED.formatted("llama-3.1-8b", ", latency: {mode: " + mode + "}"));
    if (out) {
      probe.fires().because("has no batch inference").so("excludes bedrock-custom-model-import");
    } else {
      probe.staysSilent();
    }
  }
}
