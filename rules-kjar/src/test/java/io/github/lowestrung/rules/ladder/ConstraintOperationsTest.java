package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.document;
import static io.github.lowestrung.rules.ladder.RuleReach.leftBy;
import static io.github.lowestrung.rules.ladder.RuleReach.strengthOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.workload.PlatformChoice;
import io.github.lowestrung.workload.Pricing;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintOperationsTest {

  private static Workload.Builder conversation() {
    return Workload.of(Task.CONVERSATION);
  }

  private static Workload.Builder platform(PlatformChoice platform) {
    return conversation().operations(o -> o.platform(platform));
  }

  private static Workload.Builder pricing(Pricing pricing) {
    return conversation().operations(o -> o.pricing(pricing));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          instanceType         | ml.g5.2xlarge | ml.g5.2xlarge is required
          scalingControl       | true          | control over scaling
          sagemakerEndpoint    | true          | endpoint patterns
          sagemakerIntegration | true          | artifacts
          artifactControl      | true          | artifact
          """)
  void an_endpoint_of_ones_own_is_had_on_sagemaker_only(String field, String value, String why) {
    String document = document("operations", field, value);
    rule("X-10").given(document).fires().because(why).restingOn("operations." + field);
    assertThat(leftBy("X-10", document))
        .startsWith("sagemaker-serverless-customization", "autopilot", "jumpstart")
        .endsWith("autogluon-tabular", "script-mode", "byoc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"scalingControl", "sagemakerEndpoint", "sagemakerIntegration", "artifactControl"})
  void a_need_that_is_denied_asks_for_no_endpoint(String field) {
    rule("X-10").given(document("operations", field, false)).staysSilent();
  }

  @Test
  void a_training_pipeline_that_exists_is_served() {
    rule("X-11")
        .given(conversation().operations(o -> o.existingTrainingPipeline(true)))
        .fires()
        .because("the existing pipeline expects a SageMaker training job")
        .restingOn("operations.existingTrainingPipeline");
  }

  @Test
  void a_training_pipeline_leaves_jumpstart_and_up() {
    assertThat(leftBy("X-11", conversation().operations(o -> o.existingTrainingPipeline(true))))
        .startsWith("sagemaker-serverless-customization", "jumpstart", "xgboost")
        .endsWith("autogluon-tabular", "script-mode", "byoc");
  }

  @Test
  void no_training_pipeline_excludes_nothing() {
    rule("X-11")
        .given(conversation().operations(o -> o.existingTrainingPipeline(false)))
        .staysSilent();
  }

  @ParameterizedTest
  @CsvSource({"X-12, SAGEMAKER", "X-13, BEDROCK", "X-14, AI_SERVICES"})
  void a_platform_is_fixed(String id, PlatformChoice platform) {
    rule(id)
        .given(platform(platform))
        .fires()
        .because("the platform is fixed: " + platform.term())
        .restingOn("operations.platform");
  }

  @ParameterizedTest
  @CsvSource({
    "X-12, BEDROCK",
    "X-12, AI_SERVICES",
    "X-13, SAGEMAKER",
    "X-13, AI_SERVICES",
    "X-14, SAGEMAKER",
    "X-14, BEDROCK"
  })
  void another_platform_is_fixed(String id, PlatformChoice platform) {
    rule(id).given(platform(platform)).staysSilent();
  }

  @Test
  void sagemaker_by_decree_leaves_sagemaker() {
    assertThat(leftBy("X-12", platform(PlatformChoice.SAGEMAKER)))
        .startsWith("sagemaker-serverless-customization", "autopilot", "jumpstart")
        .endsWith("autogluon-tabular", "script-mode", "byoc");
  }

  @Test
  void bedrock_by_decree_leaves_bedrock() {
    assertThat(leftBy("X-13", platform(PlatformChoice.BEDROCK)))
        .containsExactly(
            "bedrock",
            "bedrock-data-automation",
            "bedrock-custom-model-import",
            "bedrock-marketplace");
  }

  @Test
  void ai_services_by_decree_leave_ai_services() {
    assertThat(leftBy("X-14", platform(PlatformChoice.AI_SERVICES)))
        .startsWith("rekognition", "comprehend")
        .endsWith("textract-adapters", "rekognition-custom-moderation");
  }

  @Test
  void there_should_be_nothing_to_run() {
    rule("X-15")
        .given(conversation().operations(o -> o.noInfrastructure(true)))
        .fires()
        .because("no infrastructure to run")
        .restingOn("operations.noInfrastructure");
  }

  @Test
  void nothing_to_run_leaves_services_and_bedrock() {
    assertThat(leftBy("X-15", conversation().operations(o -> o.noInfrastructure(true))))
        .startsWith("rekognition", "comprehend")
        .endsWith("bedrock-custom-model-import", "sagemaker-serverless-customization");
  }

  @Test
  void infrastructure_that_may_be_run_excludes_nothing() {
    rule("X-15").given(conversation().operations(o -> o.noInfrastructure(false))).staysSilent();
  }

  @Test
  void the_bill_should_follow_requests() {
    rule("X-16")
        .given(pricing(Pricing.PER_REQUEST))
        .fires()
        .because("pricing should be per request, and an endpoint is billed by the hour")
        .restingOn("operations.pricing");
  }

  @Test
  void payment_per_request_leaves_services_and_bedrock() {
    assertThat(leftBy("X-16", pricing(Pricing.PER_REQUEST)))
        .startsWith("rekognition", "comprehend")
        .endsWith("bedrock-custom-model-import", "sagemaker-serverless-customization");
  }

  @Test
  void payment_per_instance_hour_does_not_follow_requests() {
    rule("X-16").given(pricing(Pricing.PER_INSTANCE_HOUR)).staysSilent();
  }

  @Test
  void the_bill_should_follow_instance_hours() {
    rule("X-17")
        .given(pricing(Pricing.PER_INSTANCE_HOUR))
        .fires()
        .because("pricing should be per instance hour, and these are billed per use")
        .restingOn("operations.pricing");
  }

  @Test
  void payment_per_instance_hour_leaves_sagemaker() {
    assertThat(leftBy("X-17", pricing(Pricing.PER_INSTANCE_HOUR)))
        .startsWith("sagemaker-serverless-customization", "autopilot", "jumpstart")
        .endsWith("autogluon-tabular", "script-mode", "byoc");
  }

  @Test
  void payment_per_request_does_not_follow_instance_hours() {
    rule("X-17").given(pricing(Pricing.PER_REQUEST)).staysSilent();
  }

  @ParameterizedTest
  @CsvSource({
    "X-10, sagemakerEndpoint, true, HARD",
    "X-11, existingTrainingPipeline, true, HARD",
    "X-12, platform, sagemaker, HARD",
    "X-13, platform, bedrock, HARD",
    "X-14, platform, ai-services, HARD",
    "X-15, noInfrastructure, true, SOFT",
    "X-16, pricing, per-request, SOFT",
    "X-17, pricing, per-instance-hour, SOFT"
  })
  void wishes_may_be_overruled_and_needs_may_not(
      String id, String field, String value, Strength strength) {
    assertThat(strengthOf(id, document("operations", field, value))).containsExactly(strength);
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void nothing_known_of_operations_excludes_nothing(Task task) {
    for (String id :
        new String[] {"X-10", "X-11", "X-12", "X-13", "X-14", "X-15", "X-16", "X-17"}) {
      rule(id).given(Workload.of(task)).staysSilent();
    }
  }
}
