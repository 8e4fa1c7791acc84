package io.github.lowestrung.rulebook;

import io.github.lowestrung.rulebook.row.DatedRow;
import java.time.LocalDate;
import java.util.List;

/**
 * A region of the platform and the services that have an endpoint there. A row of a rulebook's
 * table. An endpoint says nothing about single features or models.
 *
 * @param region its code, such as {@code eu-central-1}
 * @param partition the partition that it belongs to
 * @param name its name for people
 * @param services services with an endpoint there
 * @param fips those of them with an endpoint that is validated to FIPS 140
 * @param source the source of this fact
 * @param asOf day on which the row was checked
 */
public record Region(
    String region,
    String partition,
    String name,
    List<String> services,
    List<String> fips,
    String source,
    LocalDate asOf)
    implements DatedRow {

  /** Keeps copies of the lists; none when they are left out. */
  public Region {
    services = services == null ? List.of() : List.copyOf(services);
    fips = fips == null ? List.of() : List.copyOf(fips);
  }
}
