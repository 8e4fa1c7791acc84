package io.github.lowestrung.rulebook;

import io.github.lowestrung.rulebook.row.DatedRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Works out what each region lacks.
 *
 * @param tables the tables of all rulebooks
 * @param ladder the approaches
 */
record AbsenceTable(PlatformTables tables, Ladder ladder) {

  /** Returns, by region, the approaches, services and images that it lacks. */
  Map<String, List<Absence>> ofAnything() {
    return byRegion(
        region -> {
          Map<String, Absence> lacking = endpoints(region, region.services());
          images(region, lacking);
          tables.features().stream()
              .filter(feature -> feature.lackedBy(region.region()))
              .forEach(feature -> put(lacking, feature.name(), region, feature));
          return lacking;
        });
  }

  /** Returns, by region, the approaches and services without an endpoint validated to FIPS 140. */
  Map<String, List<Absence>> ofFips() {
    return byRegion(region -> endpoints(region, region.fips()));
  }

  /** Returns the approaches without an endpoint validated to FIPS 140 in any region. */
  List<Absence> ofFipsAnywhere() {
    Map<String, Absence> lacking = new LinkedHashMap<>();
    for (Approach approach : ladder.approaches()) {
      boolean somewhere =
          tables.regions().stream()
              .anyMatch(region -> !Collections.disjoint(approach.services(), region.fips()));
      if (!somewhere && !approach.services().isEmpty() && !tables.regions().isEmpty()) {
        put(lacking, approach.id(), tables.regions().get(0), tables.regions().get(0));
      }
    }
    return List.copyOf(lacking.values());
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

  private Map<String, Absence> endpoints(Region region, List<String> offered) {
    Map<String, Absence> lacking = new LinkedHashMap<>();
    for (Approach approach : ladder.approaches()) {
      boolean needsOne = !approach.services().isEmpty();
      if (needsOne && Collections.disjoint(approach.services(), offered)) {
        put(lacking, approach.id(), region, region);
      }
    }
    for (String service : services(tables)) {
      if (!offered.contains(service)) {
        put(lacking, "service/" + service, region, region);
      }
    }
    return lacking;
  }

  /** An approach is lacking when all of its variants lack their image. */
  private void images(Region region, Map<String, Absence> lacking) {
    Map<String, List<ImageRegions>> variants = new LinkedHashMap<>();
    for (ImageRegions images : tables.images()) {
      for (String name : images.names()) {
        if (images.lackedBy(region)) {
          put(lacking, name, region, images);
        }
        if (name.contains("/")) {
          String approach = name.substring(0, name.indexOf('/'));
          variants.computeIfAbsent(approach, a -> new ArrayList<>()).add(images);
        }
      }
    }
    variants.forEach(
        (approach, all) -> {
          if (all.stream().allMatch(images -> images.lackedBy(region))) {
            put(lacking, approach, region, all.get(0));
          }
        });
  }

  private static void put(Map<String, Absence> lacking, String name, Region region, DatedRow row) {
    lacking.putIfAbsent(name, new Absence(name, region.partition(), row.basis()));
  }
}
