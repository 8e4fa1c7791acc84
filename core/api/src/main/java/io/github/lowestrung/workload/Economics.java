package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param monthlyRequests requests a month, each a page or a minute where a service is priced by
 *     them; null when not known
 * @param peakRequestsPerSecond requests a second at the busiest time; null when not known
 * @param instanceRequestsPerSecond requests a second that one endpoint instance sustains at the
 *     utilization planned; null when not known
 * @param endpointHoursPerMonth hours a month that the endpoint is up, 730 when always; null when
 *     not known
 * @param pricePerPage price of one page that a service reads; null when not known
 * @param pricePerMinute price of one minute of sound or film that a service processes; null when
 *     not known
 * @param indexPerHour price of a managed index an hour, which is up whether asked or not; null when
 *     not known
 */
@RecordBuilder
public record Economics(
    @FieldDoc("input tokens a month") @Nullable Double monthlyInputTokens,
    @FieldDoc("output tokens a month") @Nullable Double monthlyOutputTokens,
    @FieldDoc("price of 1,000 input tokens on Bedrock") @Nullable Double bedrockInputPer1k,
    @FieldDoc("price of 1,000 output tokens on Bedrock") @Nullable Double bedrockOutputPer1k,
    @FieldDoc("price of one model unit of Provisioned Throughput an hour")
        @Nullable Double provisionedPerHour,
    @FieldDoc(value = "model units of Provisioned Throughput", positive = true)
        @Nullable Long provisionedUnits,
    @FieldDoc("one-off cost of fine-tuning on Bedrock") @Nullable Double bedrockFineTuning,
    @FieldDoc("price of one endpoint instance an hour") @Nullable Double endpointPerHour,
    @FieldDoc(value = "endpoint instances", positive = true) @Nullable Long endpointInstances,
    @FieldDoc("one-off cost of fine-tuning with JumpStart") @Nullable Double jumpStartFineTuning,
    @FieldDoc(value = "months over which one-off costs are spread", positive = true)
        @Nullable Long amortizationMonths,
    @FieldDoc(
            value = "requests a month, each a page or a minute where a service is priced by them",
            positive = true)
        @Nullable Long monthlyRequests,
    @FieldDoc(value = "requests a second at the busiest time", positive = true)
        @Nullable Double peakRequestsPerSecond,
    @FieldDoc(
            value =
                "requests a second that one endpoint instance sustains at the utilization planned",
            positive = true)
        @Nullable Double instanceRequestsPerSecond,
    @FieldDoc(value = "hours a month that the endpoint is up, 730 when always", positive = true)
        @Nullable Double endpointHoursPerMonth,
    @FieldDoc("price of one page that a service reads") @Nullable Double pricePerPage,
    @FieldDoc("price of one minute of sound or film that a service processes")
        @Nullable Double pricePerMinute,
    @FieldDoc("price of a managed index an hour, which is up whether asked or not")
        @Nullable Double indexPerHour) {

  /**
   * Works out what these volumes cost, on demand and on an endpoint.
   *
   * @return the costs, each null where an input is not known; never null
   */
  public Costs costs() {
    return Costs.of(this);
  }

  /**
   * Names what is not known and a comparison of on demand with an endpoint needs.
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
   * Names what is not known and a comparison of a managed service with a model on demand or on an
   * endpoint needs, given a price of the service.
   *
   * @return document paths, empty when the service and one of the others can be reckoned
   */
  public List<String> lackingForService() {
    Costs costs = costs();
    if (costs.servicePerMonth() == null) {
      return Vocabulary.missing(this, "monthlyRequests");
    }
    return costs.onDemandPerMonth() != null || costs.endpointPerMonth() != null
        ? List.of()
        : Vocabulary.missing(
            this,
            "monthlyInputTokens",
            "monthlyOutputTokens",
            "bedrockInputPer1k",
            "bedrockOutputPer1k");
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
