package io.github.lowestrung.rules.concepts;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.choice.Decisions;
import io.github.lowestrung.workload.CustomizationNeed;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TuningTest {

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "nova-lite, us-east-1",
    "Nova Pro, us-east-1",
    "nova-2-lite, us-east-1",
    "llama-3.3-70b, us-west-2",
    "Llama 3, us-west-2",
  })
  void a_tuned_model_may_be_hosted_on_demand(String model, String region) {
    rule("C-20")
        .given(tuned(model, region))
        .fires()
        .because("%s in %s: ".formatted(model, region))
        .because("tuned since 2025-07-16 may be hosted on demand (Amazon Bedrock user")
        .because("data of 20")
        .so("concludes tuned-on-demand")
        .restingOn("customization.need", "location.region", "model.foundationModel");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "nova-lite, us-west-2",
    "nova-lite, eu-central-1",
    "nova-canvas, us-east-1",
    "llama-3.3-70b, us-east-1",
    "llama-3.1-70b, us-west-2",
    "claude, us-west-2",
  })
  void another_model_or_region_is_not_hosted_on_demand(String model, String region) {
    rule("C-20").given(tuned(model, region)).staysSilent();
  }

  @Test
  void an_unknown_model_region_or_need_is_not_hosted_on_demand() {
    rule("C-20").given(tuned().location(l -> l.region("us-east-1"))).staysSilent();
    rule("C-20").given(tuned().model(m -> m.foundationModel("nova-lite"))).staysSilent();
    rule("C-20")
        .given(tuned("nova-lite", "us-east-1").customization(c -> c.need(null).domainCorpus(true)))
        .staysSilent();
  }

  @ParameterizedTest
  @CsvSource({"2025-07-15, false", "2025-07-16, true"})
  void hosting_on_demand_begins_on_its_day(LocalDate asOf, boolean hosted) {
    String document =
        """
        task: text-generation
        customization: {need: fine-tuning}
        model: {foundationModel: nova-lite}
        location: {region: us-east-1}
        """;
    assertThat(Decisions.on(document, asOf).trail().stream().anyMatch(f -> f.rule().equals("C-20")))
        .isEqualTo(hosted);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"FINE_TUNING", "DISTILLATION"})
  void only_tuned_models_are_hosted_on_demand(CustomizationNeed need) {
    rule("C-20")
        .given(tuned("nova-lite", "us-east-1").customization(c -> c.need(need)))
        .staysSilent();
  }

  private static Workload.Builder tuned() {
    return Workload.of(Task.TEXT_GENERATION)
        .customization(c -> c.need(CustomizationNeed.FINE_TUNING));
  }

  private static Workload.Builder tuned(String model, String region) {
    return tuned().model(m -> m.foundationModel(model)).location(l -> l.region(region));
  }
}
