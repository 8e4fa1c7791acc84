package io.github.lowestrung.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * A rung of the ladder: who owns what on it, and what it costs and buys. A row of a rulebook's
 * table.
 *
 * @param number its number, such as 1.5
 * @param name its name
 * @param providerOwns what the cloud provider owns
 * @param customerOwns what the customer owns
 * @param effort engineering effort, in words
 * @param operationalSurface what is operated, relative to the lowest rung
 * @param costModel what is paid for
 * @param customization how far it can be customized for the workload
 * @param accuracy control over accuracy
 * @param latency control over latency
 * @param residency control over residency
 * @param unserved what is said where none of its approaches serves the task, with {@code {task}}
 *     for the task; null when nothing is
 */
public record Rung(
    double number,
    String name,
    String providerOwns,
    String customerOwns,
    String effort,
    int operationalSurface,
    String costModel,
    String customization,
    String accuracy,
    String latency,
    String residency,
    @Nullable String unserved) {

  /**
   * Returns the rung as others are compared with it.
   *
   * @return the same rung without what is said where none of its approaches serves the task
   */
  public Rung compared() {
    return new Rung(
        number,
        name,
        providerOwns,
        customerOwns,
        effort,
        operationalSurface,
        costModel,
        customization,
        accuracy,
        latency,
        residency,
        null);
  }
}
