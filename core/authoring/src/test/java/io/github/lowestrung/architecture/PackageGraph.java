package io.github.lowestrung.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which package needs which, by their names below the root; the root itself is {@code root}. */
record PackageGraph(SortedMap<String, SortedSet<String>> arrows) {

  static final String ROOT = "io.github.lowestrung";

  /** Libraries under names of our own. */
  private static final String RELOCATED = ROOT + ".shaded";

  static PackageGraph of(JavaClasses classes) {
    SortedMap<String, SortedSet<String>> arrows = new TreeMap<>();
    for (JavaClass type : classes) {
      SortedSet<String> needed =
          arrows.computeIfAbsent(name(type.getPackageName()), p -> new TreeSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (target.startsWith(ROOT)
            && !target.startsWith(RELOCATED)
            && !target.equals(type.getPackageName())) {
          needed.add(name(target));
        }
      }
    }
    return new PackageGraph(arrows);
  }

  /** Reads what {@link #list} wrote. */
  static PackageGraph read(List<String> lines) {
    SortedMap<String, SortedSet<String>> arrows = new TreeMap<>();
    for (String line : lines) {
      String[] sides = line.split(" ->", -1);
      arrows.put(
          sides[0],
          Arrays.stream(sides[1].split(","))
              .map(String::strip)
              .filter(name -> !name.isEmpty())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return new PackageGraph(arrows);
  }

  private static String name(String packageName) {
    return packageName.equals(ROOT) ? "root" : packageName.substring(ROOT.length() + 1);
  }

  /** Writes a line for each package. */
  List<String> list() {
    return arrows.entrySet().stream()
        .map(entry -> (entry.getKey() + " -> " + String.join(", ", entry.getValue())).strip())
        .toList();
  }

  /**
   * Returns the packages floor by floor: those of a floor need only packages of lower ones.
   *
   * @throws IllegalStateException when packages need each other
   */
  List<SortedSet<String>> floors() {
    Map<String, Integer> floors = new LinkedHashMap<>();
    while (floors.size() < arrows.size()) {
      int before = floors.size();
      arrows.forEach(
          (name, needed) -> {
            if (!floors.containsKey(name) && floors.keySet().containsAll(needed)) {
              floors.put(name, needed.stream().mapToInt(floors::get).max().orElse(-1) + 1);
            }
          });
      if (floors.size() == before) {
        SortedSet<String> circle = new TreeSet<>(arrows.keySet());
        circle.removeAll(floors.keySet());
        throw new IllegalStateException("Packages need each other, among " + circle);
      }
    }
    TreeMap<Integer, SortedSet<String>> byFloor = new TreeMap<>();
    floors.forEach((name, floor) -> byFloor.computeIfAbsent(floor, f -> new TreeSet<>()).add(name));
    return List.copyOf(byFloor.values());
  }

  /** Returns the arrows that no other path of arrows implies; the graph has no circle. */
  PackageGraph reduced() {
    SortedMap<String, SortedSet<String>> reduced = new TreeMap<>();
    arrows.forEach(
        (name, needed) -> {
          SortedSet<String> implied = new TreeSet<>();
          needed.forEach(other -> collect(other, implied));
          SortedSet<String> own = new TreeSet<>(needed);
          own.removeAll(implied);
          reduced.put(name, own);
        });
    return new PackageGraph(reduced);
  }

  private void collect(String from, SortedSet<String> reached) {
    for (String next : arrows.get(from)) {
      if (reached.add(next)) {
        collect(next, reached);
      }
    }
  }

  /** Draws the reduced graph for Mermaid, a box for each module. */
  String picture(Map<String, String> modules) {
    StringBuilder text = new StringBuilder("```mermaid\nflowchart TB\n");
    SortedMap<String, SortedSet<String>> boxes = new TreeMap<>();
    arrows
        .keySet()
        .forEach(
            name -> boxes.computeIfAbsent(modules.get(name), module -> new TreeSet<>()).add(name));
    boxes.forEach(
        (module, names) -> {
          text.append("  subgraph ")
              .append(id(module))
              .append("[\"")
              .append(module)
              .append("\"]\n");
          names.forEach(
              name ->
                  text.append("    ")
                      .append(id("p." + name))
                      .append("[\"")
                      .append(name)
                      .append("\"]\n"));
          text.append("  end\n");
        });
    reduced()
        .arrows()
        .forEach(
            (name, needed) ->
                needed.forEach(
                    other ->
                        text.append("  ")
                            .append(id("p." + name))
                            .append(" --> ")
                            .append(id("p." + other))
                            .append('\n')));
    return text.append("```").toString();
  }

  private static String id(String name) {
    return name.replaceAll("[^A-Za-z]", "_");
  }
}
