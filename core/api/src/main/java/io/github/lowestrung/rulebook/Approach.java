package io.github.lowestrung.rulebook;

import java.util.List;

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
 */
public record Approach(
    String id, String name, double rung, List<String> groups, List<String> services) {

  /** Keeps copies of the lists; none when they are left out. */
  public Approach {
    groups = groups == null ? List.of() : List.copyOf(groups);
    services = services == null ? List.of() : List.copyOf(services);
  }
}
