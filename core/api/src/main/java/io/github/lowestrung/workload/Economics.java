package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Volumes and prices, in one currency. Immutable; stands under {@code economics} in a workload
 * document.
 *
 * @param monthlyInputTokens input tokens a month; null when not known
 * @param monthlyOutputTokens output tokens a month; null when not known
 * @param bedrockInputPer1k price of 1,000 input tokens on Bedrock; null when not known
 * @param bedrockOutputPer1k price of 1,000 output tokens on Bedrock; null when not known
 * @param provisionedPerHour price of one model unit of Provisioned Throughput an hour; null when
 *     not known
 * @param provisionedUnits model units of Provisioned Throughput; null when not known
 * @param bedrockFineTuning one-off cost of fine-tuning on Bedrock; null when not known
 * @param endpointPerHour price of one endpoint instance an hour; null when not known
 * @param endpointInstances endpoint instances; null when not known
 * @param jumpStartFineTuning one-off cost of fine-tuning with JumpStart; null when not known
 * @param amortizationMonths months over which one-off costs are spread; null when not known
 * @param monthlyRequests requests a month; null when not known
 * @param peakRequestsPerSecond requests a second at the busiest time; null when not known
 * @param instanceRequestsPerSecond requests a second that one endpoint instance sustains at the
 *     utilization planned; null when not known
 * @param endpointHoursPerMonth hours a month that the endpoint is up, 730 when always; null when
 *     not known
 */
@RecordBuilder
public record Economics(
    @FieldDoc("input tokens a month") Double monthlyInputTokens,
    @FieldDoc("output tokens a month") Double monthlyOutputTokens,
    @FieldDoc("price of 1,000 input tokens on Bedrock") Double bedrockInputPer1k,
    @FieldDoc("price of 1,000 output tokens on Bedrock") Double bedrockOutputPer1k,
    @FieldDoc("price of one model unit of Provisioned Throughput an hour")
        Double provisionedPerHour,
    @FieldDoc(value = "model units of Provisioned Throughput", positive = true)
        Long provisionedUnits,
    @FieldDoc("one-off cost of fine-tuning on Bedrock") Double bedrockFineTuning,
    @FieldDoc("price of one endpoint instance an hour") Double endpointPerHour,
    @FieldDoc(value = "endpoint instances", positive = true) Long endpointInstances,
    @FieldDoc("one-off cost of fine-tuning with JumpStart") Double jumpStartFineTuning,
    @FieldDoc(value = "months over which one-off costs are spread", positive = true)
        Long amortizationMonths,
    @FieldDoc(value = "requests a month", positive = true) Long monthlyRequests,
    @FieldDoc(value = "requests a second at the busiest time", positive = true)
        Double peakRequestsPerSecond,
    @FieldDoc(
            value =
                "requests a second that one endpoint instance sustains at the utilization planned",
            positive = true)
        Double instanceRequestsPerSecond,
    @FieldDoc(value = "hours a month that the endpoint is up, 730 when always", positive = true)
        Double endpointHoursPerMonth) {

  /**
   * Returns what the stated tokens cost on demand: input tokens / 1000 x their price + output
   * tokens / 1000 x theirs.
   *
   * @return the cost of a month; null when an input is not known
   */
  public Double onDemandPerMonth() {
    return known(monthlyInputTokens, bedrockInputPer1k, monthlyOutputTokens, bedrockOutputPer1k)
        ? (monthlyInputTokens * bedrockInputPer1k + monthlyOutputTokens * bedrockOutputPer1k) / 1000
        : null;
  }

  /**
   * Returns how many endpoint instances are needed: those that the peak takes and those that a
   * month's requests take while the endpoint is up, at least the number stated.
   *
   * @return the number; null when an input is not known
   */
  public Long instancesNeeded() {
    if (!known(endpointInstances, monthlyRequests, peakRequestsPerSecond, endpointHoursPerMonth)
        || instanceRequestsPerSecond == null) {
      return null;
    }
    double peak = Math.ceil(peakRequestsPerSecond / instanceRequestsPerSecond);
    double month =
        Math.ceil(monthlyRequests / (instanceRequestsPerSecond * 3600 * endpointHoursPerMonth));
    return Math.max(endpointInstances, (long) Math.max(peak, month));
  }

  /**
   * Returns what the endpoint costs: instances needed x price an hour x hours.
   *
   * @return the cost of a month; null when an input is not known
   */
  public Double endpointPerMonth() {
    Long instances = instancesNeeded();
    return instances == null || endpointPerHour == null
        ? null
        : instances * endpointPerHour * endpointHoursPerMonth;
  }

  /**
   * Returns the volume at which the endpoint costs as much as on demand: its cost of a month / the
   * cost of a request on demand. At a lower volume on demand is cheaper.
   *
   * @return requests a month, rounded; null when an input is not known or no volume will do,
   *     because a request on an instance that is busy all the time costs no less than one on demand
   */
  public Long breakEvenRequests() {
    Double endpoint = endpointPerMonth();
    Double onDemand = onDemandPerMonth();
    if (endpoint == null || onDemand == null || busyRequestCost() >= onDemand / monthlyRequests) {
      return null;
    }
    return Math.round(endpoint * monthlyRequests / onDemand);
  }

  /** Returns what a request costs on an instance that is busy all the time. */
  private double busyRequestCost() {
    return endpointPerHour / (3600 * instanceRequestsPerSecond);
  }

  /**
   * Returns what a million requests cost on instances that are busy all the time.
   *
   * @return the cost; null when an input is not known
   */
  public Double endpointPerMillion() {
    return known(endpointPerHour, instanceRequestsPerSecond) ? busyRequestCost() * 1e6 : null;
  }

  /**
   * Returns what a million requests cost on demand.
   *
   * @return the cost; null when an input is not known
   */
  public Double onDemandPerMillion() {
    Double onDemand = onDemandPerMonth();
    return onDemand == null || monthlyRequests == null ? null : onDemand / monthlyRequests * 1e6;
  }

  private static boolean known(Object... inputs) {
    return Arrays.stream(inputs).noneMatch(Objects::isNull);
  }

  /**
   * Names what is not known and {@link #breakEvenRequests()} needs.
   *
   * @return document paths, empty when all is known
   */
  public List<String> lackingForEndpoint() {
    return Vocabulary.missing(
        this,
        "monthlyRequests",
        "monthlyInputTokens",
        "monthlyOutputTokens",
        "bedrockInputPer1k",
        "bedrockOutputPer1k",
        "endpointPerHour",
        "endpointInstances",
        "peakRequestsPerSecond",
        "instanceRequestsPerSecond",
        "endpointHoursPerMonth");
  }

  /**
   * Names what is not known and a comparison of fine-tuned models needs: Provisioned Throughput
   * with an endpoint.
   *
   * @return document paths, empty when all is known
   */
  public List<String> lackingForTuning() {
    return Vocabulary.missing(
        this,
        "provisionedPerHour",
        "provisionedUnits",
        "bedrockFineTuning",
        "endpointPerHour",
        "endpointInstances",
        "jumpStartFineTuning",
        "amortizationMonths");
  }
}
