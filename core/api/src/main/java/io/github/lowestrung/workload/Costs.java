package io.github.lowestrung.workload;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stated volumes cost at stated prices: on demand, by the token, or on an endpoint, by the
 * hour, or by a managed service. Nothing is guessed: a cost with an unknown input is null.
 * Immutable.
 *
 * @param onDemandPerMonth input tokens / 1000 x their price + output tokens / 1000 x theirs
 * @param onDemandPerMillion the same for a million requests
 * @param instances the endpoint instances that the peak takes and those that a month's requests
 *     take while the endpoint is up, at least the number stated
 * @param endpointPerMonth instances x price an hour x hours
 * @param endpointPerMillion a million requests on instances that are busy all the time
 * @param breakEvenRequests the requests a month, rounded, at which the endpoint costs as much as on
 *     demand; at a lower volume on demand is cheaper. Null also when no volume will do, because a
 *     request on an instance that is busy all the time costs no less than one on demand
 * @param servicePerMonth what of a managed service is priced: pages or minutes x their price, one
 *     for each request, and an index x 730 hours
 */
@SuppressWarnings("NullAway") // known(..) tells which inputs there are
public record Costs(
    @Nullable Double onDemandPerMonth,
    @Nullable Double onDemandPerMillion,
    @Nullable Long instances,
    @Nullable Double endpointPerMonth,
    @Nullable Double endpointPerMillion,
    @Nullable Long breakEvenRequests,
    @Nullable Double servicePerMonth) {

  static Costs of(Economics given) {
    Double onDemand = onDemand(given);
    Long requests = given.monthlyRequests();
    Double onDemandEach = known(onDemand, requests) ? Double.valueOf(onDemand / requests) : null;
    Double busyEach =
        known(given.endpointPerHour(), given.instanceRequestsPerSecond())
            ? Double.valueOf(given.endpointPerHour() / (3600 * given.instanceRequestsPerSecond()))
            : null;
    Long instances = instances(given);
    Double endpoint =
        known(instances, given.endpointPerHour())
            ? Double.valueOf(instances * given.endpointPerHour() * given.endpointHoursPerMonth())
            : null;
    boolean meet = known(endpoint, onDemandEach) && busyEach < onDemandEach;
    return new Costs(
        onDemand,
        known(onDemandEach) ? Double.valueOf(onDemandEach * 1e6) : null,
        instances,
        endpoint,
        known(busyEach) ? Double.valueOf(busyEach * 1e6) : null,
        meet ? Long.valueOf(Math.round(endpoint * requests / onDemand)) : null,
        service(given));
  }

  private static @Nullable Double service(Economics given) {
    List<Double> each =
        Stream.of(given.pricePerPage(), given.pricePerMinute()).filter(Objects::nonNull).toList();
    Double index = given.indexPerHour();
    boolean unpriced = each.isEmpty() && index == null;
    if (unpriced || (!each.isEmpty() && given.monthlyRequests() == null)) {
      return null;
    }
    double used = each.stream().mapToDouble(price -> price * given.monthlyRequests()).sum();
    return used + (index == null ? 0 : 730 * index);
  }

  private static @Nullable Double onDemand(Economics given) {
    return known(
            given.monthlyInputTokens(),
            given.bedrockInputPer1k(),
            given.monthlyOutputTokens(),
            given.bedrockOutputPer1k())
        ? (given.monthlyInputTokens() * given.bedrockInputPer1k()
                + given.monthlyOutputTokens() * given.bedrockOutputPer1k())
            / 1000
        : null;
  }

  private static @Nullable Long instances(Economics given) {
    if (!known(
        given.endpointInstances(),
        given.monthlyRequests(),
        given.peakRequestsPerSecond(),
        given.endpointHoursPerMonth(),
        given.instanceRequestsPerSecond())) {
      return null;
    }
    double each = given.instanceRequestsPerSecond();
    double peak = Math.ceil(given.peakRequestsPerSecond() / each);
    double month =
        Math.ceil(given.monthlyRequests() / (each * 3600 * given.endpointHoursPerMonth()));
    return Math.max(given.endpointInstances(), (long) Math.max(peak, month));
  }

  private static boolean known(@Nullable Object... inputs) {
    return Arrays.stream(inputs).noneMatch(Objects::isNull);
  }
}
