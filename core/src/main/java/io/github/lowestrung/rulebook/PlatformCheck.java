package io.github.lowestrung.rulebook;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what is wrong with the tables of the platform. */
final class PlatformCheck {

  private final PlatformTables tables;
  private final Ladder ladder;
  private final Set<String> regions;

  PlatformCheck(PlatformTables tables, Ladder ladder) {
    this.tables = tables;
    this.ladder = ladder;
    this.regions = tables.regions().stream().map(Region::region).collect(Collectors.toSet());
  }

  /** Refuses tables that cannot be right. */
  void refuse() {
    tables.rows().forEach(PlatformCheck::dated);
    Set<String> seen = new HashSet<>();
    for (Region row : tables.regions()) {
      require(seen.add(row.region()), "The region (" + row.region() + ") has two rows.");
    }
    services();
    tables.images().forEach(row -> row.names().forEach(name -> approach(row, variantOf(name))));
    tables.images().forEach(row -> regions(row, row.regions()));
    tables.languages().forEach(row -> approach(row, row.approach()));
    tables.minimums().forEach(row -> approach(row, row.approach()));
    tables.tunings().forEach(row -> approach(row, row.approach()));
    tables.tunings().forEach(row -> regions(row, row.regions()));
    tables.tunings().forEach(row -> regions(row, row.onDemand()));
    for (Tuning row : tables.tunings()) {
      require(
          row.onDemand().isEmpty() || row.onDemandSince() != null,
          "A row of the platform's tables has onDemand but no onDemandSince: " + row + ".");
    }
    tables.closings().stream()
        .filter(row -> row.approach() != null)
        .forEach(row -> approach(row, row.approach()));
  }

  private static void dated(Dated row) {
    boolean dated = row.source() != null && !row.source().isBlank() && row.asOf() != null;
    require(dated, "A row of the platform's tables has no source or no asOf: " + row + ".");
  }

  /** A misspelt service would count as missing everywhere. */
  private void services() {
    Set<String> known = Absences.services(tables);
    for (Approach approach : ladder.approaches()) {
      List<String> unknown =
          approach.services().stream().filter(service -> !known.contains(service)).toList();
      require(
          unknown.isEmpty() || regions.isEmpty(),
          "The approach ("
              + approach.id()
              + ") needs the services "
              + unknown
              + ", which no region has. Known: "
              + known
              + ".");
    }
  }

  private static String variantOf(String name) {
    return name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
  }

  private void approach(Dated row, String id) {
    require(
        ladder.find(id).isPresent(),
        "A row of the platform's tables is about the approach ("
            + id
            + "), which no rulebook describes: "
            + row
            + ".");
  }

  private void regions(Dated row, Collection<String> named) {
    for (String region : named) {
      require(
          regions.contains(region),
          "A row of the platform's tables names the region ("
              + region
              + "), which the table of regions does not have: "
              + row
              + ".");
    }
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new RulebookException(otherwise);
    }
  }
}
