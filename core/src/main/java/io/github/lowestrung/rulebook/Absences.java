package io.github.lowestrung.rulebook;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Works out what each region lacks. */
final class Absences {

  private final PlatformTables tables;
  private final Ladder ladder;

  Absences(PlatformTables tables, Ladder ladder) {
    this.tables = tables;
    this.ladder = ladder;
  }

  /** Returns, by region, the approaches, services and images that it lacks. */
  Map<String, List<Absence>> ofAnything() {
    Set<String> services = services(tables);
    return byRegion(
        region -> {
          Map<String, Absence> lacking = approaches(region, region.services());
          for (String service : services) {
            if (!region.services().contains(service)) {
              put(lacking, "service/" + service, region, region);
            }
          }
          for (ImageRegions images : tables.images()) {
            if (images.mark().firm() && !images.regions().contains(region.region())) {
              images.names().forEach(name -> put(lacking, name, region, images));
            }
          }
          return lacking;
        });
  }

  /** Returns, by region, the approaches that have no endpoint validated to FIPS 140 there. */
  Map<String, List<Absence>> ofFips() {
    return byRegion(region -> approaches(region, region.fips()));
  }

  static Set<String> services(PlatformTables tables) {
    Set<String> services = new TreeSet<>();
    tables.regions().forEach(region -> services.addAll(region.services()));
    return services;
  }

  private Map<String, List<Absence>> byRegion(Function<Region, Map<String, Absence>> lacking) {
    Map<String, List<Absence>> byRegion = new HashMap<>();
    for (Region region : tables.regions()) {
      byRegion.put(region.region(), List.copyOf(lacking.apply(region).values()));
    }
    return Collections.unmodifiableMap(byRegion);
  }

  private Map<String, Absence> approaches(Region region, List<String> offered) {
    Predicate<Approach> lacks =
        approach ->
            !approach.services().isEmpty() && Collections.disjoint(approach.services(), offered);
    Map<String, Absence> lacking = new LinkedHashMap<>();
    ladder.approaches().stream()
        .filter(lacks)
        .forEach(approach -> put(lacking, approach.id(), region, region));
    return lacking;
  }

  private static void put(Map<String, Absence> lacking, String name, Region region, Dated row) {
    lacking.putIfAbsent(name, new Absence(name, region.partition(), row.basis()));
  }
}
