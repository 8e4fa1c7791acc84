package io.github.lowestrung.rulebook;

import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The rungs and approaches of all rulebooks in use. One fact of every decision, which rules may
 * query. Immutable and thread-safe.
 */
public final class Ladder {

  private final Map<Double, Rung> rungs = new TreeMap<>();
  private final Map<String, Approach> approaches = new LinkedHashMap<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<String, Set<String>> groups = new LinkedHashMap<>();
  private final List<Rung> orderedRungs;
  private final List<Approach> orderedApproaches;
  private final Map<Double, List<Approach>> byRung;
  private final Map<List<String>, Set<String>> selections = new ConcurrentHashMap<>();
  private final Map<List<String>, Set<String>> opposites = new ConcurrentHashMap<>();

  /**
   * Builds a ladder.
   *
   * @param rungs the rungs
   * @param approaches the approaches, in the order of preference within a rung
   * @throws RulebookException when an id is used twice, a rung is missing or an approach has no
   *     name
   */
  public Ladder(Collection<Rung> rungs, Collection<Approach> approaches) {
    Objects.requireNonNull(rungs, "rungs");
    Objects.requireNonNull(approaches, "approaches");
    rungs.forEach(rung -> this.rungs.put(rung.number(), rung));
    List<Approach> ordered = new ArrayList<>(approaches);
    ordered.sort(Comparator.comparingDouble(Approach::rung));
    for (Approach approach : ordered) {
      if (approach.name() == null || approach.name().isBlank()) {
        throw new RulebookException(
            ("The approach (%s) has no name, so that reports could not call it. Maybe add one for"
                    + " people, such as (name: Our gateway), to approaches.yaml.")
                .formatted(approach.id()));
      }
      if (!this.rungs.containsKey(approach.rung())) {
        throw new RulebookException(
            ("The approach (%s) stands on rung (%s), which no rulebook describes. Maybe add the"
                    + " rung to ladder.yaml.")
                .formatted(approach.id(), approach.rung()));
      }
      if (this.approaches.put(approach.id(), approach) != null) {
        throw new RulebookException(
            "Two rulebooks describe the approach ("
                + approach.id()
                + "). Ids are unique over all rulebooks. Maybe rename yours.");
      }
      places.put(approach.id(), places.size());
      member("rung-" + PlainNumber.text(approach.rung()), approach.id());
      approach.groups().forEach(group -> member(group, approach.id()));
    }
    orderedRungs = List.copyOf(this.rungs.values());
    orderedApproaches = List.copyOf(ordered);
    byRung = ordered.stream().collect(Collectors.groupingBy(Approach::rung));
    for (String id : this.approaches.keySet()) {
      if (groups.containsKey(id) && !groups.get(id).equals(Set.of(id))) {
        throw new RulebookException("(" + id + ") names an approach and a group. Rename one.");
      }
    }
  }

  private void member(String group, String id) {
    groups.computeIfAbsent(group, g -> new LinkedHashSet<>()).add(id);
  }

  /**
   * Returns the rungs, lowest first.
   *
   * @return the rungs
   */
  public List<Rung> rungs() {
    return orderedRungs;
  }

  /**
   * Returns the approaches in ladder order.
   *
   * @return the approaches
   */
  public List<Approach> approaches() {
    return orderedApproaches;
  }

  /**
   * Returns the approaches of a rung.
   *
   * @param rung the rung
   * @return its approaches, in ladder order
   */
  public List<Approach> approachesOn(Rung rung) {
    Objects.requireNonNull(rung, "rung");
    return byRung.getOrDefault(rung.number(), List.of());
  }

  /**
   * Finds an approach.
   *
   * @param id its id
   * @return the approach, or empty when there is none with that id
   */
  public Optional<Approach> find(String id) {
    Objects.requireNonNull(id, "id");
    return Optional.ofNullable(approaches.get(id));
  }

  /**
   * Returns an approach that must exist.
   *
   * @param id its id
   * @return the approach
   * @throws UnknownApproachException when no rulebook describes it
   */
  public Approach approach(String id) {
    Objects.requireNonNull(id, "id");
    Approach approach = approaches.get(id);
    if (approach == null) {
      throw new UnknownApproachException(
          id,
          "No rulebook describes the approach (%s). Known: %s."
              .formatted(id, String.join(", ", approaches.keySet())));
    }
    return approach;
  }

  /**
   * Returns the number of an approach's rung.
   *
   * @param id the approach's id
   * @return the number
   * @throws UnknownApproachException when no rulebook describes it
   */
  public double rungOf(String id) {
    return approach(id).rung();
  }

  /**
   * Tells whether an approach belongs to a group.
   *
   * @param id the approach's id
   * @param group a group, or {@code rung-1} and the like
   * @return true when it does
   */
  public boolean belongs(String id, String group) {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(group, "group");
    return groups.getOrDefault(group, Set.of()).contains(id);
  }

  /**
   * Returns the place of an approach in ladder order.
   *
   * @param id the approach's id
   * @return its place, from 0
   */
  public int placeOf(String id) {
    return Objects.requireNonNull(places.get(approach(id).id()));
  }

  /**
   * Resolves names to approaches.
   *
   * @param names ids of approaches, groups, or {@code rung-1} and the like
   * @return the approaches' ids in ladder order
   * @throws UnknownApproachException when a name is none of these
   */
  public Set<String> select(String... names) {
    Objects.requireNonNull(names, "names");
    return selections.computeIfAbsent(List.of(names), this::resolve);
  }

  /**
   * Resolves the names in a rule to all other approaches.
   *
   * @param names ids of approaches, groups, or {@code rung-1} and the like
   * @return the ids of the approaches that are not named, in ladder order
   * @throws UnknownApproachException when a name is none of these
   */
  public Set<String> selectAllBut(String... names) {
    Objects.requireNonNull(names, "names");
    return opposites.computeIfAbsent(List.of(names), this::selectAllBut);
  }

  /**
   * Resolves the names in a workload to all other approaches. Nothing is cached, because workloads
   * may name anything.
   *
   * @param names ids of approaches, groups, or {@code rung-1} and the like
   * @return the ids of the approaches that are not named, in ladder order
   * @throws UnknownApproachException when a name is none of these
   */
  public Set<String> selectAllBut(Collection<String> names) {
    Objects.requireNonNull(names, "names");
    Set<String> rest = new LinkedHashSet<>(approaches.keySet());
    rest.removeAll(resolve(names));
    return Collections.unmodifiableSet(rest);
  }

  private Set<String> resolve(Collection<String> names) {
    Set<String> named = new LinkedHashSet<>();
    for (String name : names) {
      named.addAll(groups.getOrDefault(name, Set.of(name)));
    }
    named.forEach(this::approach);
    Set<String> ordered = new LinkedHashSet<>(approaches.keySet());
    ordered.retainAll(named);
    return Collections.unmodifiableSet(ordered);
  }
}
