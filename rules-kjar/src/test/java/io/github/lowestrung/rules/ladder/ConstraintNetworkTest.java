package io.github.lowestrung.rules.ladder;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static io.github.lowestrung.rules.ladder.RuleReach.leftBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.workload.Isolation;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintNetworkTest {

  private static Workload.Builder sentiment() {
    return Workload.of(Task.SENTIMENT_ANALYSIS);
  }

  @Test
  void a_network_boundary_is_required() {
    rule("X-01")
        .given(sentiment().network(Isolation.CUSTOMER_VPC))
        .fires()
        .because("inside the customer's network boundary (customer-vpc)")
        .restingOn("network.isolation");
  }

  @Test
  void a_network_boundary_leaves_sagemaker() {
    assertThat(leftBy("X-01", sentiment().network(Isolation.CUSTOMER_VPC)))
        .startsWith("autopilot", "jumpstart")
        .endsWith("autogluon-tabular", "script-mode", "byoc");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOMER_VPC")
  void other_isolation_is_no_network_boundary(Isolation isolation) {
    rule("X-01").given(sentiment().network(isolation)).staysSilent();
  }

  @Test
  void an_air_gap_is_required() {
    rule("X-02")
        .given(sentiment().network(Isolation.AIR_GAPPED))
        .fires()
        .because("the environment is air-gapped")
        .restingOn("network.isolation");
  }

  @Test
  void an_air_gap_leaves_only_an_image_of_ones_own() {
    assertThat(leftBy("X-02", sentiment().network(Isolation.AIR_GAPPED))).containsExactly("byoc");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AIR_GAPPED")
  void other_isolation_is_no_air_gap(Isolation isolation) {
    rule("X-02").given(sentiment().network(isolation)).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-01", "X-02"})
  void unknown_isolation_excludes_nothing(String id) {
    rule(id).given(sentiment()).staysSilent();
  }
}
