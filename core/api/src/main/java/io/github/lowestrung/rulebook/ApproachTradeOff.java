package io.github.lowestrung.rulebook;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an approach costs and buys where that differs from its rung. What is null is as on the rung.
 *
 * @param providerOwns what the cloud provider owns
 * @param customerOwns what the customer owns
 * @param effort engineering effort, in words
 * @param operationalSurface what is operated, relative to the lowest rung; at least 1
 * @param costModel what is paid for
 * @param customization how far it can be customized for the workload
 * @param accuracy control over accuracy
 * @param latency control over latency
 * @param residency control over residency
 */
public record ApproachTradeOff(
    @Nullable String providerOwns,
    @Nullable String customerOwns,
    @Nullable String effort,
    @Nullable Integer operationalSurface,
    @Nullable String costModel,
    @Nullable String customization,
    @Nullable String accuracy,
    @Nullable String latency,
    @Nullable String residency) {

  /**
   * Refuses a surface below that of the lowest rung.
   *
   * @throws IllegalArgumentException when there is less to operate than on the lowest rung
   */
  public ApproachTradeOff {
    if (operationalSurface != null && operationalSurface < 1) {
      throw new IllegalArgumentException(
          "operationalSurface is (%s), where 1 or more was expected: it is relative to the lowest rung"
              .formatted(operationalSurface));
    }
  }

  /**
   * Returns a rung as it is with the approach.
   *
   * @param rung the rung of the approach
   * @param name name of the approach
   * @return the rung under that name, with what differs
   */
  Rung on(Rung rung, String name) {
    return new Rung(
        rung.number(),
        name,
        or(providerOwns, rung.providerOwns()),
        or(customerOwns, rung.customerOwns()),
        or(effort, rung.effort()),
        or(operationalSurface, rung.operationalSurface()),
        or(costModel, rung.costModel()),
        or(customization, rung.customization()),
        or(accuracy, rung.accuracy()),
        or(latency, rung.latency()),
        or(residency, rung.residency()),
        null);
  }

  private static <T> T or(@Nullable T own, T other) {
    return Optional.ofNullable(own).orElse(other);
  }
}
