package io.github.lowestrung.workload;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

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
    @Means("input tokens a month") Double monthlyInputTokens,
    @Means("output tokens a month") Double monthlyOutputTokens,
    @Means("price of 1,000 input tokens on Bedrock") Double bedrockInputPer1k,
    @Means("price of 1,000 output tokens on Bedrock") Double bedrockOutputPer1k,
    @Means("price of one model unit of Provisioned Throughput an hour") Double provisionedPerHour,
    @Means(value = "model units of Provisioned Throughput", positive = true) Long provisionedUnits,
    @Means("one-off cost of fine-tuning on Bedrock") Double bedrockFineTuning,
    @Means("price of one endpoint instance an hour") Double endpointPerHour,
    @Means(value = "endpoint instances", positive = true) Long endpointInstances,
    @Means("one-off cost of fine-tuning with JumpStart") Double jumpStartFineTuning,
    @Means(value = "months over which one-off costs are spread", positive = true)
        Long amortizationMonths,
    @Means(value = "requests a month", positive = true) Long monthlyRequests,
    @Means(value = "requests a second at the busiest time", positive = true)
        Double peakRequestsPerSecond,
    @Means(
            value =
                "requests a second that one endpoint instance sustains at the utilization planned",
            positive = true)
        Double instanceRequestsPerSecond,
    @Means(value = "hours a month that the endpoint is up, 730 when always", positive = true)
        Double endpointHoursPerMonth) {

  /**
   * Picks out the fields that are not known.
   *
   * @param fields names of fields to look for
   * @return document paths of those that are null, in the order given
   */
  public List<String> missing(String... fields) {
    return Vocabulary.missing(this, fields);
  }
}
