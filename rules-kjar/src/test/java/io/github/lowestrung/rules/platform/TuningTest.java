package io.github.lowestrung.rules.platform;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.choice.Decisions;
import java.time.LocalDate;
import java.util.List;
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
        .because("Bedrock does fine-tuning in us-east-1, us-west-2, not in " + region + " (")
        .because("(Amazon Bedrock user guide, pages custom-model-fine-tuning")
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
    "nova-pro, eu-central-1",
  })
  void bedrock_is_out_where_it_fine_tunes_other_models(String model, String region) {
    rule("P-41")
        .given(tuned(model, region))
        .fires()
        .because(
            "Bedrock does fine-tuning of %s in %s, not in %s (Amazon Bedrock user guide"
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
    "a-model-of-our-own, eu-central-1",
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
  void a_model_that_no_table_has_is_cautioned() {
    rule("P-42")
        .given(tuned("model: {foundationModel: llama-5}"))
        .fires()
        .because("whether Bedrock does fine-tuning of llama-5 is not known")
        .so("cautions")
        .restingOn("customization.need", "model.foundationModel");
    rule("P-42").given(tuned("model: {foundationModel: nova-pro}")).staysSilent();
    rule("P-42").given(tuned("location: {region: us-west-2}")).staysSilent();
    rule("P-42").given("{task: summarization, model: {foundationModel: llama-5}}").staysSilent();
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "fine-tuning, claude",
    "fine-tuning, claude-haiku-4.5",
    "fine-tuning, grok",
    "fine-tuning, gpt-5.5",
    "fine-tuning, qwen3-32b",
    "fine-tuning, gpt-oss-20b",
    "fine-tuning, llama-3.2-3b",
    "reinforcement, nova-pro",
    "distillation, nova-pro",
  })
  void a_known_model_that_bedrock_does_not_tune_so_is_out(String need, String model) {
    rule("P-45")
        .given(custom(need, model))
        .fires()
        .because("Bedrock does no " + need + " of " + model + "; the models of which it does: ")
        .so("excludes bedrock")
        .restingOn("customization.need", "model.foundationModel");
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "fine-tuning, nova-pro",
    "fine-tuning, nova",
    "fine-tuning, llama-3.1-8b",
    "reinforcement, gpt-oss-20b",
    "reinforcement, qwen3-32b",
    "distillation, nova-lite",
    "fine-tuning, llama-5",
    "grounding, claude",
  })
  void what_bedrock_tunes_so_or_nobody_knows_stays(String need, String model) {
    rule("P-45").given(custom(need, model)).staysSilent();
  }

  @Test
  void a_model_that_has_ended_may_have_been_tuned_while_it_lived() {
    assertThat(excluding(custom("fine-tuning", "llama-3.2-3b"), LocalDate.of(2026, 7, 6)))
        .doesNotContain("P-45");
    assertThat(excluding(custom("fine-tuning", "llama-3.2-3b"), LocalDate.of(2026, 7, 7)))
        .contains("P-45", "P-48");
  }

  @Test
  void jumpstart_is_out_where_it_only_hosts_the_model() {
    rule("P-46")
        .given(custom("fine-tuning", "gemma-2-9b"))
        .fires()
        .because("JumpStart hosts gemma-2-9b, and does not tune it (Amazon SageMaker AI")
        .so("excludes jumpstart")
        .restingOn("customization.need", "model.foundationModel");
    rule("P-46").given(custom("fine-tuning", "qwen3-32b")).staysSilent();
    rule("P-46").given(custom("grounding", "gemma-2-9b")).staysSilent();
    rule("P-46").given(custom("fine-tuning", "llama-5")).staysSilent();
  }

  @Test
  void serverless_customization_tunes_by_some_methods() {
    rule("P-47")
        .given(custom("distillation", "qwen3-8b"))
        .fires()
        .so("excludes sagemaker-serverless-customization")
        .restingOn("customization.need", "model.foundationModel");
    rule("P-47").given(custom("reinforcement", "qwen3-8b")).staysSilent();
    rule("P-47").given(custom("fine-tuning", "llama-3.2-3b")).staysSilent();
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "nova-lite, us-east-1, bedrock",
    "llama-3.3-70b, us-west-2, bedrock",
    "llama-3.1-8b, us-west-2, sagemaker-serverless-customization",
    "llama-3.3-70b, us-east-1, sagemaker-serverless-customization",
  })
  void the_price_of_throughput_counts_where_it_has_to_be_paid(
      String model, String region, String approach) {
    assertThat(Decisions.approach(dear(model, region))).isEqualTo(approach);
  }

  @Test
  void an_id_of_bedrock_is_read_as_the_model_in_it() {
    rule("P-41").given(tuned("'meta.llama3-1-8b-instruct-v1:0'", "us-east-1")).fires();
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

  @Test
  void only_a_nova_model_is_said_to_be_copied() {
    String nova = "model: {foundationModel: nova-pro}, location: {region: eu-central-1}";
    String llama = "model: {foundationModel: llama-3.1-8b}, location: {region: eu-central-1}";
    rule("P-121").given(tuned(llama)).staysSilent();
    rule("P-44").given(tuned(llama)).staysSilent();
    rule("P-44").given(tuned(nova)).staysSilent();
    rule("P-121").given(tuned(nova + ", network: {isolation: customer-vpc}")).staysSilent();
    rule("P-121").given(tuned(nova)).fires().because("can be copied to other regions");
  }

  @Test
  void one_rule_speaks_of_a_named_model_and_one_of_none() {
    String nova = "model: {foundationModel: nova-pro}, location: {region: eu-central-1}";
    String own = "model: {foundationModel: a-model-of-our-own}, location: {region: eu-central-1}";
    rule("P-40").given(tuned(nova)).staysSilent();
    rule("P-122").given(tuned(nova)).staysSilent();
    rule("P-122")
        .given(tuned("model: {foundationModel: claude}, location: {region: eu-central-1}"))
        .staysSilent();
    rule("P-122").given(tuned(own)).fires().because("whichever model a-model-of-our-own is");
    rule("P-122").given(tuned(own.replace("eu-central-1", "us-east-1"))).staysSilent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P-117 | llama-3.3-70b | labeledExamples: 99 | on at least 100 records, and there are 99"
            + " labelled examples (Amazon Bedrock",
        "P-118 | llama-3.3-70b | rows: 99 | on at least 100 records, and there are 99 rows (",
        "P-117 | titan-multimodal-embeddings-g1 | labeledExamples: 999 | at least 1000 records",
        "P-117 | llama | labeledExamples: 99 | at least 100 records",
        "P-119 | llama-3.3-70b | labeledExamples: 10001 | on at most 10000 records, and there are"
            + " 10001 labelled examples: the provider raises that on request (",
        "P-120 | llama-3.3-70b | rows: 10001 | there are 10001 rows: the provider raises that",
      })
  void so_many_records_tune_a_model(String rule, String model, String data, String reason) {
    rule(rule)
        .given(tuned("model: {foundationModel: %s}, data: {%s}".formatted(model, data)))
        .fires()
        .because(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P-117 | llama-3.3-70b | labeledExamples: 100",
        "P-117 | nova-pro | labeledExamples: 3",
        "P-117 | a-model-of-our-own | labeledExamples: 3",
        "P-118 | llama-3.3-70b | rows: 100",
        "P-118 | nova-pro | rows: 3",
        "P-119 | llama-3.3-70b | labeledExamples: 10000",
        "P-120 | llama-3.3-70b | rows: 10000",
        "P-120 | llama-3.3-70b | 'rows: 10001, labeledExamples: 500'",
      })
  void another_number_of_records_or_an_unknown_one_does_nothing(
      String rule, String model, String data) {
    rule(rule)
        .given(tuned("model: {foundationModel: %s}, data: {%s}".formatted(model, data)))
        .staysSilent();
  }

  private static List<String> excluding(String document, LocalDate asOf) {
    return Decisions.on(document, asOf).trail().stream().map(fired -> fired.rule()).toList();
  }

  private static String custom(String need, String model) {
    return "{task: text-generation, customization: {need: %s}, model: {foundationModel: %s}}"
        .formatted(need, model);
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
