package io.github.lowestrung.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The comparison of on demand with an endpoint, by numbers that can be checked by hand. */
class EconomicsTest {

  /** A million requests for 2,000; an instance for 1 an hour that takes 10 requests a second. */
  private static EconomicsBuilder known() {
    return EconomicsBuilder.builder()
        .monthlyRequests(1_000_000L)
        .monthlyInputTokens(1e9)
        .bedrockInputPer1k(0.0015)
        .monthlyOutputTokens(5e8)
        .bedrockOutputPer1k(0.001)
        .endpointInstances(1L)
        .endpointPerHour(1.0)
        .endpointHoursPerMonth(730.0)
        .peakRequestsPerSecond(10.0)
        .instanceRequestsPerSecond(10.0);
  }

  @Test
  void on_demand_costs_its_tokens() {
    assertThat(known().build().costs().onDemandPerMonth()).isEqualTo(2000);
    assertThat(known().build().costs().onDemandPerMillion()).isEqualTo(2000);
  }

  @Test
  void the_endpoint_costs_the_instances_that_the_peak_takes() {
    assertThat(known().build().costs().instances()).isEqualTo(1);
    assertThat(known().peakRequestsPerSecond(10.1).build().costs().instances()).isEqualTo(2);
    assertThat(known().endpointInstances(3L).build().costs().instances()).isEqualTo(3);
    assertThat(known().endpointInstances(3L).build().costs().endpointPerMonth()).isEqualTo(2190);
  }

  @Test
  void an_endpoint_that_is_up_for_some_hours_takes_the_month_in_these() {
    assertThat(known().endpointHoursPerMonth(10.0).build().costs().instances()).isEqualTo(3);
  }

  @Test
  void they_meet_where_the_endpoint_costs_as_much() {
    // 730 for the endpoint, 0.002 a request on demand
    assertThat(known().build().costs().breakEvenRequests()).isEqualTo(365_000);
  }

  @Test
  void they_never_meet_when_a_busy_endpoint_costs_no_less_for_each_request() {
    assertThat(known().endpointPerHour(72.0).build().costs().endpointPerMillion()).isEqualTo(2000);
    assertThat(known().endpointPerHour(72.0).build().costs().breakEvenRequests()).isNull();
    assertThat(known().endpointPerHour(71.9).build().costs().breakEvenRequests()).isNotNull();
  }

  @Test
  void nothing_is_guessed() {
    assertThat(known().bedrockInputPer1k(null).build().costs().onDemandPerMonth()).isNull();
    assertThat(known().bedrockInputPer1k(null).build().costs().breakEvenRequests()).isNull();
    assertThat(known().monthlyRequests(null).build().costs().onDemandPerMillion()).isNull();
    assertThat(known().peakRequestsPerSecond(null).build().costs().instances()).isNull();
    assertThat(known().instanceRequestsPerSecond(null).build().costs().endpointPerMonth()).isNull();
    assertThat(known().instanceRequestsPerSecond(null).build().costs().endpointPerMillion())
        .isNull();
    assertThat(known().endpointPerHour(null).build().costs().endpointPerMonth()).isNull();
  }

  @Test
  void what_is_missing_is_named_by_its_path() {
    assertThat(known().build().lackingForEndpoint()).isEmpty();
    assertThat(known().endpointPerHour(null).monthlyRequests(null).build().lackingForEndpoint())
        .containsExactly("economics.monthlyRequests", "economics.endpointPerHour");
    assertThat(known().build().lackingForTuning())
        .containsExactly(
            "economics.provisionedPerHour",
            "economics.provisionedUnits",
            "economics.bedrockFineTuning",
            "economics.jumpStartFineTuning",
            "economics.amortizationMonths");
  }

  @Test
  void a_managed_service_costs_its_pages_minutes_and_index() {
    assertThat(service().pricePerPage(0.0015).build().costs().servicePerMonth()).isEqualTo(150);
    assertThat(service().pricePerMinute(0.024).build().costs().servicePerMonth()).isEqualTo(2400);
    assertThat(service().indexPerHour(1.0).build().costs().servicePerMonth()).isEqualTo(730);
    assertThat(service().pricePerPage(0.0015).indexPerHour(1.0).build().costs().servicePerMonth())
        .isEqualTo(880);
    assertThat(service().build().costs().servicePerMonth()).isNull();
    assertThat(service().monthlyRequests(null).pricePerPage(1.0).build().costs().servicePerMonth())
        .isNull();
  }

  @Test
  void a_managed_service_lacks_its_volume_or_another_side() {
    EconomicsBuilder priced = service().pricePerPage(0.0015);
    assertThat(priced.monthlyRequests(null).build().lackingForService())
        .containsExactly("economics.monthlyRequests");
    assertThat(priced.monthlyRequests(100_000L).build().lackingForService())
        .containsExactly(
            "economics.monthlyInputTokens",
            "economics.monthlyOutputTokens",
            "economics.bedrockInputPer1k",
            "economics.bedrockOutputPer1k");
    assertThat(known().pricePerPage(0.0015).build().lackingForService()).isEmpty();
  }

  private static EconomicsBuilder service() {
    return EconomicsBuilder.builder().monthlyRequests(100_000L);
  }
}
