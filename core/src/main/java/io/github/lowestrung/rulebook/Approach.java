package io.github.lowestrung.rulebook;

import java.util.List;

/**
 * An approach of the ladder. A row of a rulebook's table; the order of the rows is the last resort
 * between approaches of one rung.
 *
 * @param id its id, such as {@code jumpstart}
 * @param name its name for people
 * @param rung number of its rung
 * @param groups groups that rules may name instead of single approaches
 */
public record Approach(String id, String name, double rung, List<String> groups) {

  /** Keeps a copy of the groups; none when they are left out. */
  public Approach {
    groups = groups == null ? List.of() : List.copyOf(groups);
  }
}
