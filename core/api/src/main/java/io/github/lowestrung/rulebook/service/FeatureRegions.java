package io.github.lowestrung.rulebook.service;

import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.workload.Task;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The regions of an approach or a feature that is not everywhere where its service is. A row of a
 * rulebook's table.
 *
 * @param name id of an approach, {@code approach/feature}, or {@code service/name}
 * @param tasks tasks that need the feature; empty where no task does by itself
 * @param given what must be stated for the feature to be needed; null when it always is
 * @param regions all regions that have it; empty when {@code without} says more
 * @param without regions of the service that lack it
 * @param mark how firmly this is known
 * @param source the source of this fact
 * @param asOf day on which the row was checked
 */
public record FeatureRegions(
    String name,
    List<Task> tasks,
    @Nullable String given,
    List<String> regions,
    List<String> without,
    Certainty mark,
    String source,
    LocalDate asOf)
    implements ServiceRow {

  /** Keeps copies of the lists; none when they are left out. */
  public FeatureRegions {
    tasks = tasks == null ? List.of() : List.copyOf(tasks);
    regions = regions == null ? List.of() : List.copyOf(regions);
    without = without == null ? List.of() : List.copyOf(without);
  }

  /**
   * Returns the approach that the feature belongs to.
   *
   * @return its id, or {@code service}
   */
  public String approach() {
    return name.split("/", -1)[0];
  }

  /**
   * Names the feature.
   *
   * @return its name in words, without the approach; the id of the approach where that is meant
   */
  public String feature() {
    return name.substring(name.indexOf('/') + 1).replace('-', ' ');
  }

  /**
   * Tells whether a region is known not to have it.
   *
   * @param region the code of a region that the tables know
   * @return true when it lacks it
   */
  public boolean lackedBy(String region) {
    return mark.firm() && (regions.isEmpty() ? without : others(region)).contains(region);
  }

  private Collection<String> others(String region) {
    return regions.contains(region) ? List.of() : List.of(region);
  }
}
