package io.github.lowestrung.rulebook.model;

import java.util.List;

/**
 * The regions in which an approach is known to tune models.
 *
 * @param regions their codes, sorted
 * @param basis the source of this fact, and its date
 */
public record TuningRegions(List<String> regions, String basis) {

  /** Keeps copies of the lists. */
  public TuningRegions {
    regions = List.copyOf(regions);
  }
}
