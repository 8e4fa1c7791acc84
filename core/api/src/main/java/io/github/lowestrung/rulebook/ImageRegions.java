package io.github.lowestrung.rulebook;

import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.rulebook.row.DatedRow;
import java.time.LocalDate;
import java.util.List;

/**
 * The regions in which the container images behind some names exist. A row of a rulebook's table.
 *
 * @param names ids of approaches, or {@code approach/variant}
 * @param regions the regions that have the image; all others lack it
 * @param mark how firmly this is known
 * @param source the source of this fact
 * @param asOf day on which the row was checked
 */
public record ImageRegions(
    List<String> names, List<String> regions, Certainty mark, String source, LocalDate asOf)
    implements DatedRow {

  /** Keeps copies of the lists. */
  public ImageRegions {
    names = List.copyOf(names);
    regions = List.copyOf(regions);
  }

  boolean lackedBy(Region region) {
    return mark.firm() && !regions.contains(region.region());
  }
}
