package io.github.lowestrung.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An approach of the ladder. A row of a rulebook's table; the order of the rows is the last
 * tie-breaker between approaches of one rung.
 *
 * @param id its id, such as {@code jumpstart}
 * @param name its name for people
 * @param rung number of its rung
 * @param groups groups that rules may name instead of single approaches
 * @param services services of the platform that provide it; a region must offer at least one; empty
 *     when it needs none
 * @param tradeOff what it costs and buys where that differs from its rung; null when nothing does
 */
public record Approach(
    String id,
    String name,
    double rung,
    List<String> groups,
    List<String> services,
    @Nullable ApproachTradeOff tradeOff) {

  private static final ApproachTradeOff AS_ON_THE_RUNG =
      new ApproachTradeOff(null, null, null, null, null, null, null, null, null);

  /** Keeps copies of the lists; none when they are left out. */
  public Approach {
    groups = groups == null ? List.of() : List.copyOf(groups);
    services = services == null ? List.of() : List.copyOf(services);
  }

  /**
   * Returns what the approach costs and buys.
   *
   * @param rung its rung
   * @return the rung under the approach's name, with what the approach states of its own
   */
  public Rung on(Rung rung) {
    return (tradeOff == null ? AS_ON_THE_RUNG : tradeOff).on(rung, name);
  }
}
