package io.github.lowestrung.rules.platform;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TuningTest {

  /** 15,330 a month with Bedrock, 2,200 with an endpoint. */
  private static final String DEAR =
      "economics: {provisionedPerHour: 21, provisionedUnits: 1, bedrockFineTuning: 0,"
          + " endpointPerHour: 1.5, endpointInstances: 2, jumpStartFineTuning: 120,"
          + " amortizationMonths: 12}";

  @ParameterizedTest
  @ValueSource(strings = {"eu-central-1", "us-east-2", "us-west-1", "us-gov-west-1"})
  void bedrock_is_out_where_it_fine_tunes_no_model(String region) {
    rule("P-40")
        .given(tuned("location: {region: " + region + "}"))
        .fires()
        .because("Bedrock fine-tunes no model in " + region + ", only in us-east-1, us-west-2 (")
        .because("(Amazon Bedrock user guide, pages on fine-tuning")
        .because("data of 20")
        .so("excludes bedrock")
        .restingOn("customization.need", "location.region");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: text-generation, customization: {need: fine-tuning}, location: {region:"
            + " us-east-1}}",
        "{task: text-generation, customization: {need: fine-tuning}, location: {region:"
            + " us-west-2}}",
        "{task: text-generation, customization: {need: fine-tuning}}",
        "{task: text-generation, customization: {need: grounding}, location: {region:"
            + " eu-central-1}}",
        "{task: text-generation, location: {region: eu-central-1}}"
      })
  void bedrock_stays_where_it_fine_tunes_or_need_not(String document) {
    rule("P-40").given(document).staysSilent();
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "nova-pro, us-west-2",
    "Nova Pro, us-west-2",
    "nova, us-west-2",
    "llama-3.1-8b, us-east-1",
    "llama-3.3-70b-instruct, us-east-1",
    "qwen3-32b, us-east-1",
  })
  void bedrock_is_out_where_it_fine_tunes_other_models(String model, String region) {
    rule("P-41")
        .given(tuned(model, region))
        .fires()
        .because(
            "Bedrock fine-tunes %s in %s, not in %s (Amazon Bedrock user guide"
                .formatted(model, region.equals("us-east-1") ? "us-west-2" : "us-east-1", region))
        .because("data of 20")
        .so("excludes bedrock")
        .restingOn("customization.need", "location.region", "model.foundationModel");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "nova-pro, us-east-1",
    "llama-3.1-8b, us-west-2",
    "titan-multimodal-embeddings, us-east-1",
    "titan-multimodal-embeddings, us-west-2",
    "claude, us-west-2",
    "nova-pro, eu-central-1",
  })
  void a_model_that_is_tuned_there_or_in_no_known_place_excludes_nothing(
      String model, String region) {
    rule("P-41").given(tuned(model, region)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: text-generation, customization: {need: fine-tuning}, location: {region:"
            + " us-west-2}}",
        "{task: text-generation, customization: {need: fine-tuning}, model: {foundationModel:"
            + " nova-pro}}",
        "{task: text-generation, customization: {need: prompting}, location: {region: us-west-2},"
            + " model: {foundationModel: nova-pro}}",
        "{task: text-generation, location: {region: us-west-2}, model: {foundationModel: nova-pro}}"
      })
  void an_unknown_model_region_or_need_excludes_nothing(String document) {
    rule("P-41").given(document).staysSilent();
  }

  @Test
  void a_model_that_is_not_in_the_table_is_cautioned() {
    rule("P-42")
        .given(tuned("model: {foundationModel: claude}"))
        .fires()
        .because("Bedrock is not known to fine-tune a model named claude (")
        .because("data of 20")
        .so("cautions")
        .restingOn("customization.need", "model.foundationModel");
    rule("P-42").given(tuned("claude", "us-west-2")).fires();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: text-generation, customization: {need: fine-tuning}, model: {foundationModel:"
            + " nova-pro}}",
        "{task: text-generation, customization: {need: fine-tuning}, model: {foundationModel: Llama"
            + " 3}}",
        "{task: text-generation, customization: {need: fine-tuning}}",
        "{task: text-generation, customization: {need: prompting}, model: {foundationModel:"
            + " claude}}",
        "{task: text-generation, model: {foundationModel: claude}}",
        "{task: text-generation, customization: {need: fine-tuning}, model: {foundationModel:"
            + " claude}, offered: [jumpstart]}",
        "{task: text-generation, customization: {need: fine-tuning}, model: {foundationModel:"
            + " claude}, offered: [polly]}"
      })
  void a_model_that_may_be_tuned_or_need_not_be_is_not_cautioned(String document) {
    rule("P-42").given(document).staysSilent();
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({"nova-lite, us-east-1", "llama-3.3-70b, us-west-2"})
  void a_price_that_need_not_be_paid_is_cautioned(String model, String region) {
    rule("P-43")
        .given(dear(model, region))
        .fires()
        .because("excluded by the price of Provisioned Throughput, but " + model + " in " + region)
        .because("tuned since 2025-07-16 may also be hosted on demand (")
        .because("data of 20")
        .so("cautions")
        .restingOn(
            "customization.need",
            "economics.amortizationMonths",
            "economics.bedrockFineTuning",
            "economics.endpointInstances",
            "economics.endpointPerHour",
            "economics.jumpStartFineTuning",
            "economics.provisionedPerHour",
            "economics.provisionedUnits",
            "location.region",
            "model.foundationModel");
    assertThat(Decisions.approach(dear(model, region))).isEqualTo("jumpstart");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({"nova-canvas, us-east-1", "llama-3.1-8b, us-west-2", "llama-3.3-70b, us-east-1"})
  void a_model_without_hosting_on_demand_has_to_be_paid(String model, String region) {
    rule("P-43").given(dear(model, region)).staysSilent();
  }

  @Test
  void an_unknown_model_or_region_is_not_taken_for_hosted_on_demand() {
    rule("P-43").given(tuned("location: {region: us-east-1}, " + DEAR)).staysSilent();
    rule("P-43").given(tuned("model: {foundationModel: nova-lite}, " + DEAR)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "network: {isolation: customer-vpc}",
        "economics: {provisionedPerHour: 21}",
        "training: {automl: false}"
      })
  void bedrock_is_not_cautioned_when_the_price_does_not_exclude_it(String other) {
    rule("P-43")
        .given(
            tuned("model: {foundationModel: nova-lite}, location: {region: us-east-1}, " + other))
        .staysSilent();
  }

  @Test
  void an_id_of_bedrock_is_read_as_the_model_in_it() {
    rule("P-41").given(tuned("'meta.llama3-1-8b-instruct-v1:0'", "us-east-1")).fires();
    rule("P-42").given(tuned("Amazon Nova Lite", "us-east-1")).staysSilent();
    rule("P-42").given(tuned("titan-image-generator-g1-v2", "us-east-1")).staysSilent();
  }

  @Test
  void a_model_may_be_copied_where_only_the_tuning_is_elsewhere() {
    rule("P-44")
        .given(tuned("location: {region: eu-central-1}"))
        .fires()
        .because("can be copied to other regions")
        .so("cautions")
        .restingOn("customization.need", "location.region");
    rule("P-44")
        .given(tuned("location: {region: eu-central-1}, network: {isolation: customer-vpc}"))
        .staysSilent();
    rule("P-44").given(tuned("location: {region: us-east-1}")).staysSilent();
  }

  private static String tuned(String more) {
    return "{task: text-generation, customization: {need: fine-tuning}, " + more + "}";
  }

  private static String tuned(String model, String region) {
    return tuned("model: {foundationModel: %s}, location: {region: %s}".formatted(model, region));
  }

  private static String dear(String model, String region) {
    return tuned(
        "model: {foundationModel: %s}, location: {region: %s}, %s".formatted(model, region, DEAR));
  }
}
