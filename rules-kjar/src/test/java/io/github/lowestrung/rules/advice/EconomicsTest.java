package io.github.lowestrung.rules.advice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.workload.CustomizationNeed;
import io.github.lowestrung.workload.EconomicsBuilder;
import io.github.lowestrung.workload.Isolation;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EconomicsTest {

  private static final List<String> INPUTS =
      List.of(
          "economics.monthlyRequests",
          "economics.monthlyInputTokens",
          "economics.monthlyOutputTokens",
          "economics.bedrockInputPer1k",
          "economics.bedrockOutputPer1k",
          "economics.endpointPerHour",
          "economics.endpointInstances",
          "economics.peakRequestsPerSecond",
          "economics.instanceRequestsPerSecond",
          "economics.endpointHoursPerMonth");

  private static final List<String> TUNING_INPUTS =
      List.of(
          "economics.provisionedPerHour",
          "economics.provisionedUnits",
          "economics.bedrockFineTuning",
          "economics.endpointPerHour",
          "economics.endpointInstances",
          "economics.jumpStartFineTuning",
          "economics.amortizationMonths");

  private static Workload.Builder chat() {
    return Workload.of(Task.CONVERSATION);
  }

  /**
   * A million requests, 1000 tokens in and 200 out each. On demand: 1e9 / 1000 * 0.001 + 2e8 / 1000
   * * 0.005 = 1000 + 1000 = 2000 a month, so 0.002 a request. One instance: 2 * 730 = 1460 a month.
   */
  private static void chatPrices(EconomicsBuilder economics) {
    economics
        .monthlyRequests(1_000_000L)
        .monthlyInputTokens(1e9)
        .monthlyOutputTokens(2e8)
        .bedrockInputPer1k(0.001)
        .bedrockOutputPer1k(0.005)
        .endpointPerHour(2.0)
        .endpointInstances(1L)
        .peakRequestsPerSecond(3.0)
        .instanceRequestsPerSecond(4.0)
        .endpointHoursPerMonth(730.0);
  }

  private static Workload.Builder priced() {
    return chat().economics(EconomicsTest::chatPrices);
  }

  private static Workload.Builder tuned(CustomizationNeed need) {
    return chat().customization(c -> c.need(need));
  }

  @Test
  void on_demand_and_an_endpoint_meet_at_a_volume() {
    rule("G-50")
        .given(priced())
        .fires()
        .because("On demand costs 2000 a month at the stated volume")
        .because("an endpoint 1460 (instances: 1)")
        .because("they meet at 730000 requests a month") // 1460 / 0.002
        .so("guides")
        .restingOn(INPUTS.stream().sorted().toArray(String[]::new));
  }

  @ParameterizedTest(name = "peak {0}, stated {1}")
  @CsvSource({
    // instances = max(stated, ceil(peak / 4)); endpoint = instances * 1460; meet = endpoint / 0.002
    "3,    2, 2, 2920, 1460000",
    "4,    1, 1, 1460,  730000",
    "4.01, 1, 2, 2920, 1460000",
    "8,    2, 2, 2920, 1460000",
    "9,    1, 3, 4380, 2190000",
    "9,    2, 3, 4380, 2190000",
    "9,    5, 5, 7300, 3650000",
  })
  void the_peak_may_need_more_instances_than_stated(
      double peak, long stated, long instances, long endpoint, long meet) {
    rule("G-50")
        .given(priced().economics(e -> e.peakRequestsPerSecond(peak).endpointInstances(stated)))
        .fires()
        .because("an endpoint " + endpoint + " (instances: " + instances + ")")
        .because("meet at " + meet + " requests");
  }

  @Test
  void an_endpoint_that_is_up_for_some_hours_costs_those() {
    rule("G-50") // 2 * 100 = 200, and 200 / 0.002 = 100000
        .given(priced().economics(e -> e.endpointHoursPerMonth(100.0)))
        .fires()
        .because("an endpoint 200 (instances: 1); they meet at 100000 requests a month");
  }

  @Test
  void input_and_output_have_prices_of_their_own() {
    rule("G-50") // 1e6 * 0.003 + 2e5 * 0.01 = 5000 a month, 0.005 a request; 1460 / 0.005
        .given(priced().economics(e -> e.bedrockInputPer1k(0.003).bedrockOutputPer1k(0.01)))
        .fires()
        .because("On demand costs 5000 a month")
        .because("they meet at 292000 requests a month");
  }

  @Test
  void half_cents_are_rounded() {
    rule("G-50") // 1.111 * 730 = 811.03, and 811.03 / 0.002 = 405515
        .given(priced().economics(e -> e.endpointPerHour(1.111)))
        .fires()
        .because("an endpoint 811.03 (instances: 1); they meet at 405515 requests a month");
  }

  @Test
  void an_endpoint_that_can_never_be_cheaper_is_named() {
    rule("G-51") // busy: 2 / (3600 * 0.25) = 0.0022222 a request, above 0.002
        .given(priced().economics(e -> e.instanceRequestsPerSecond(0.25)))
        .fires()
        .because("No volume makes an endpoint cheaper: a million requests cost 2000 on demand, and")
        .because("and 2222.22 on an endpoint that is busy all the time")
        .so("guides")
        .restingOn(INPUTS.stream().sorted().toArray(String[]::new));
  }

  @ParameterizedTest(name = "{0} an hour")
  @CsvSource({
    // busy: price / (3600 * 0.25) = price / 900, against 0.002 a request; they are equal at 1.8
    "1.79, G-50, G-51",
    "1.8,  G-51, G-50",
    "1.81, G-51, G-50",
  })
  void a_busy_endpoint_must_be_cheaper_for_the_two_to_meet(
      double price, String fires, String silent) {
    Workload.Builder workload =
        priced().economics(e -> e.endpointPerHour(price).instanceRequestsPerSecond(0.25));
    rule(fires).given(workload).fires();
    rule(silent).given(workload).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 12})
  void more_instances_do_not_make_a_dear_endpoint_cheaper(long instances) {
    rule("G-51")
        .given(
            priced().economics(e -> e.instanceRequestsPerSecond(0.25).endpointInstances(instances)))
        .fires()
        .because("2222.22 on an endpoint that is busy all the time");
  }

  @Test
  void models_that_cost_nothing_on_demand_never_meet_an_endpoint() {
    Workload.Builder free =
        priced().economics(e -> e.bedrockInputPer1k(0.0).bedrockOutputPer1k(0.0));
    rule("G-50").given(free).staysSilent();
    rule("G-51").given(free).fires().because("a million requests cost 0 on demand, and 138.89 on");
  }

  static Stream<Arguments> gaps() {
    Map<String, Consumer<EconomicsBuilder>> gaps = new LinkedHashMap<>();
    gaps.put("monthlyRequests", e -> e.monthlyRequests(null));
    gaps.put("monthlyInputTokens", e -> e.monthlyInputTokens(null));
    gaps.put("monthlyOutputTokens", e -> e.monthlyOutputTokens(null));
    gaps.put("bedrockInputPer1k", e -> e.bedrockInputPer1k(null));
    gaps.put("bedrockOutputPer1k", e -> e.bedrockOutputPer1k(null));
    gaps.put("endpointPerHour", e -> e.endpointPerHour(null));
    gaps.put("endpointInstances", e -> e.endpointInstances(null));
    gaps.put("peakRequestsPerSecond", e -> e.peakRequestsPerSecond(null));
    gaps.put("instanceRequestsPerSecond", e -> e.instanceRequestsPerSecond(null));
    gaps.put("endpointHoursPerMonth", e -> e.endpointHoursPerMonth(null));
    return gaps.entrySet().stream().map(gap -> Arguments.of(gap.getKey(), gap.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gaps")
  void nothing_is_compared_while_an_input_is_missing_and_the_input_is_named(
      String field, Consumer<EconomicsBuilder> gap) {
    rule("G-50").given(priced().economics(gap)).staysSilent();
    rule("G-51").given(priced().economics(gap)).staysSilent();
    rule("G-51")
        .given(priced().economics(e -> e.endpointPerHour(1000.0)).economics(gap))
        .staysSilent();
    rule("G-52")
        .given(priced().economics(gap))
        .fires()
        .because("To compare on demand with an endpoint, also state: economics." + field)
        .so("guides");
  }

  @ParameterizedTest
  @CsvSource({"monthlyRequests, 1000", "bedrockInputPer1k, 0.001", "bedrockOutputPer1k, 0.005"})
  void all_that_is_missing_is_named_in_order(String field, String value) {
    List<String> missing = new ArrayList<>(INPUTS);
    missing.remove("economics." + field);
    rule("G-52")
        .given("{task: conversation, economics: {%s: %s}}".formatted(field, value))
        .fires()
        .because("also state: " + String.join(", ", missing))
        .restingOn("economics." + field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: conversation}",
        "{task: conversation, economics: {monthlyInputTokens: 1000, monthlyOutputTokens: 1000}}",
        "{task: conversation, economics: {endpointPerHour: 2, endpointInstances: 1}}",
        "{task: conversation, economics: {provisionedPerHour: 21}}"
      })
  void nothing_is_asked_of_those_who_state_no_volume_and_no_price_of_tokens(String document) {
    for (String id : List.of("G-50", "G-51", "G-52", "G-53")) {
      rule(id).given(document).staysSilent();
    }
  }

  @Test
  void nothing_is_missing_when_all_is_stated() {
    rule("G-52").given(priced()).staysSilent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"G-50", "G-52"})
  void nothing_is_compared_with_what_is_excluded(String id) {
    rule(id)
        .given(
            priced()
                .network(n -> n.isolation(Isolation.CUSTOMER_VPC))
                .economics(e -> e.endpointHoursPerMonth(id.equals("G-50") ? 730.0 : null)))
        .staysSilent();
  }

  @Test
  void a_tuned_model_is_not_compared_by_the_prices_of_its_base() {
    rule("G-50")
        .given(priced().customization(c -> c.need(CustomizationNeed.FINE_TUNING)))
        .staysSilent();
  }

  @ParameterizedTest
  @EnumSource(names = {"SENTIMENT_ANALYSIS", "REGRESSION", "SPEECH_TO_TEXT"})
  void only_foundation_models_are_compared(Task task) {
    Workload.Builder known = Workload.of(task).economics(EconomicsTest::chatPrices);
    rule("G-50").given(known).staysSilent();
    rule("G-51").given(known.economics(e -> e.endpointPerHour(1000.0))).staysSilent();
    rule("G-52").given(known.economics(e -> e.endpointPerHour(null))).staysSilent();
  }

  @ParameterizedTest
  @CsvSource({"provisionedPerHour, 21", "bedrockFineTuning, 400", "jumpStartFineTuning, 120"})
  void what_a_comparison_of_fine_tuning_lacks_is_named_in_order(String field, String value) {
    List<String> missing = new ArrayList<>(TUNING_INPUTS);
    missing.remove("economics." + field);
    rule("G-53")
        .given(
            "{task: conversation, customization: {need: fine-tuning}, economics: {%s: %s}}"
                .formatted(field, value))
        .fires()
        .because("To compare what fine-tuning costs, also state: " + String.join(", ", missing))
        .so("guides")
        .restingOn("customization.need", "economics." + field);
  }

  @Test
  void the_last_missing_price_of_fine_tuning_is_named_alone() {
    rule("G-53")
        .given(
            tuned(CustomizationNeed.FINE_TUNING)
                .economics(EconomicsTest::tuningPrices)
                .economics(e -> e.endpointInstances(null)))
        .fires()
        .because("also state: economics.endpointInstances");
  }

  @Test
  void nothing_is_missing_when_all_prices_of_fine_tuning_are_stated() {
    rule("G-53")
        .given(tuned(CustomizationNeed.FINE_TUNING).economics(EconomicsTest::tuningPrices))
        .staysSilent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{task: conversation, customization: {need: fine-tuning}}",
        "{task: conversation, customization: {need: fine-tuning}, economics: {endpointPerHour: 2}}",
        "{task: conversation, customization: {need: fine-tuning}, economics: {monthlyRequests: 9}}",
        "{task: conversation, customization: {need: grounding}, economics: {provisionedPerHour:"
            + " 21}}",
        "{task: conversation, customization: {domainCorpus: true}, economics: {provisionedPerHour:"
            + " 21}}",
        "{task: conversation, economics: {provisionedPerHour: 21}}",
        "{task: recommendation, customization: {need: fine-tuning}, economics: {provisionedPerHour:"
            + " 21}}"
      })
  void fine_tuning_that_is_not_wanted_or_priced_is_not_compared(String document) {
    rule("G-53").given(document).staysSilent();
  }

  private static void tuningPrices(EconomicsBuilder economics) {
    economics
        .provisionedPerHour(21.0)
        .provisionedUnits(1L)
        .bedrockFineTuning(400.0)
        .endpointPerHour(1.5)
        .endpointInstances(2L)
        .jumpStartFineTuning(120.0)
        .amortizationMonths(12L);
  }

  @Test
  void an_endpoint_that_is_cheaper_at_the_volume_excludes_on_demand() {
    rule("R2-41")
        .given(priced())
        .fires()
        .because("on demand costs 2000 a month at the stated volume, and an endpoint 1460")
        .because("(instances: 1)");
    assertThat(RulesUnderTest.advisor().decide(priced().build()).findRecommendation())
        .hasValueSatisfying(r -> assertThat(r.approach()).isEqualTo("jumpstart"));
  }

  @ParameterizedTest(name = "{0} an hour")
  @CsvSource({"2.73, true", "2.74, false"}) // 730 hours: 1992.9 and 2000.2, against 2000
  void the_cheaper_of_the_two_is_chosen(double price, boolean endpoint) {
    Workload.Builder workload = priced().economics(e -> e.endpointPerHour(price));
    if (endpoint) {
      rule("R2-41").given(workload).fires();
    } else {
      rule("R2-41").given(workload).staysSilent();
    }
    assertThat(RulesUnderTest.advisor().decide(workload.build()).findRecommendation())
        .hasValueSatisfying(
            r -> assertThat(r.approach()).isEqualTo(endpoint ? "jumpstart" : "bedrock"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gaps")
  void nothing_is_excluded_while_an_input_is_missing(String field, Consumer<EconomicsBuilder> gap) {
    rule("R2-41").given(priced().economics(gap)).staysSilent();
  }

  @ParameterizedTest
  @EnumSource(names = {"FINE_TUNING", "REINFORCEMENT", "DISTILLATION", "CONTINUED_PRETRAINING"})
  void prices_of_base_models_exclude_no_tuned_one(CustomizationNeed need) {
    rule("R2-41").given(priced().customization(c -> c.need(need))).staysSilent();
  }

  @ParameterizedTest(name = "{0} says {2} of {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          G-54 | pricePerPage: 0.0015, monthlyRequests: 100000, monthlyInputTokens: 100000000, monthlyOutputTokens: 0, bedrockInputPer1k: 0.001, bedrockOutputPer1k: 0.005                       | costs 150 a month, and a model on demand 100
          G-54 | pricePerMinute: 0.024, monthlyRequests: 1000, monthlyInputTokens: 1000000, monthlyOutputTokens: 0, bedrockInputPer1k: 0.001, bedrockOutputPer1k: 0.005                          | costs 24 a month, and a model on demand 1
          G-54 | indexPerHour: 1.125, monthlyInputTokens: 1000000, monthlyOutputTokens: 0, bedrockInputPer1k: 0.001, bedrockOutputPer1k: 0.005                                                   | costs 821.25 a month, and a model on demand 1
          G-55 | pricePerPage: 0.01, monthlyRequests: 100000, endpointPerHour: 1, endpointInstances: 1, endpointHoursPerMonth: 730, peakRequestsPerSecond: 1, instanceRequestsPerSecond: 4      | costs 1000 a month, and an endpoint 730 (instances: 1)
          G-56 | pricePerPage: 0.01                                                                                                                                                              | also state: economics.monthlyRequests
          G-56 | pricePerMinute: 0.01                                                                                                                                                            | also state: economics.monthlyRequests
          G-56 | indexPerHour: 1                                                                                                                                                                 | also state: economics.monthlyInputTokens, economics.monthlyOutputTokens, economics.bedrockInputPer1k
          G-56 | pricePerPage: 0.01, monthlyRequests: 5, bedrockInputPer1k: 0.1                                                                                                                  | also state: economics.monthlyInputTokens, economics.monthlyOutputTokens, economics.bedrockOutputPer1k
          """)
  void a_managed_service_is_compared_as_far_as_both_sides_are_stated(
      String id, String prices, String advice) {
    rule(id).given("{task: ocr, economics: {" + prices + "}}").fires().because(advice);
  }

  @ParameterizedTest(name = "{0} is silent for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          G-54 | pricePerPage: 0.0015, monthlyInputTokens: 1000, monthlyOutputTokens: 0, bedrockInputPer1k: 0.001, bedrockOutputPer1k: 0.005
          G-54 | pricePerPage: 0.0015, monthlyRequests: 100, monthlyInputTokens: 1000, bedrockInputPer1k: 0.001, bedrockOutputPer1k: 0.005
          G-54 | monthlyRequests: 100, monthlyInputTokens: 1000, monthlyOutputTokens: 0, bedrockInputPer1k: 0.001, bedrockOutputPer1k: 0.005
          G-55 | pricePerPage: 0.01, monthlyRequests: 100000, endpointPerHour: 1, endpointInstances: 1
          G-56 | monthlyRequests: 5
          G-56 | indexPerHour: 1, monthlyInputTokens: 1000, monthlyOutputTokens: 0, bedrockInputPer1k: 0.001, bedrockOutputPer1k: 0.005
          """)
  void one_side_alone_is_not_compared(String id, String prices) {
    rule(id).given("{task: ocr, economics: {" + prices + "}}").staysSilent();
  }
}
