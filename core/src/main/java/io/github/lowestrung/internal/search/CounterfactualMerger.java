package io.github.lowestrung.internal.search;

import io.github.lowestrung.explain.Counterfactuals.Alteration;
import io.github.lowestrung.explain.Counterfactuals.AlterationKind;
import io.github.lowestrung.explain.Counterfactuals.Counterfactual;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Merges sets of changes that differ in one value only. */
final class CounterfactualMerger {

  private CounterfactualMerger() {}

  /**
   * Returns the changes that lead from facts as they stand to others.
   *
   * @param stated the facts as they stand
   * @param others other facts
   * @return sets of changes, by path
   */
  static List<Counterfactual> sets(FieldAssignment stated, Collection<FieldAssignment> others) {
    List<Map<Field, Alteration>> sets =
        new ArrayList<>(others.stream().map(other -> changes(stated, other)).toList());
    for (Field field : stated.vocabulary().fields()) {
      sets = merged(sets, field);
    }
    return sets.stream()
        .map(set -> new Counterfactual(List.copyOf(set.values())))
        .sorted(Comparator.comparing(CounterfactualMerger::order))
        .toList();
  }

  private static String order(Counterfactual set) {
    return set.changes().stream()
            .map(change -> change.path() + change.kind())
            .collect(Collectors.joining())
        + set.changes();
  }

  private static Map<Field, Alteration> changes(FieldAssignment stated, FieldAssignment other) {
    Map<Field, Alteration> changes = new LinkedHashMap<>();
    for (Field field : stated.vocabulary().fields()) {
      Object from = WorkloadWriter.plain(stated.of(field));
      Object to = WorkloadWriter.plain(other.of(field));
      if (!Objects.equals(from, to)) {
        AlterationKind alterationKind =
            from == null
                ? AlterationKind.SET
                : to == null ? AlterationKind.WITHDRAW : AlterationKind.CHANGE;
        changes.put(
            field,
            new Alteration(
                field.path(), from, alterationKind, to == null ? List.of() : List.of(to)));
      }
    }
    return changes;
  }

  /** Joins sets that are the same but for the value of one field. */
  private static List<Map<Field, Alteration>> merged(
      List<Map<Field, Alteration>> sets, Field field) {
    Map<Object, Map<Field, Alteration>> merged = new LinkedHashMap<>();
    for (Map<Field, Alteration> set : sets) {
      Alteration change = set.get(field);
      if (change == null) {
        merged.put(set, set);
        continue;
      }
      Map<Field, Alteration> rest = new LinkedHashMap<>(set);
      rest.remove(field);
      merged.merge(List.of(rest, change.kind()), set, (one, other) -> join(one, other, field));
    }
    return new ArrayList<>(merged.values());
  }

  private static Map<Field, Alteration> join(
      Map<Field, Alteration> one, Map<Field, Alteration> other, Field field) {
    Alteration first = one.get(field);
    List<Object> values = new ArrayList<>(first.to());
    values.addAll(other.get(field).to());
    Map<Field, Alteration> joined = new LinkedHashMap<>(one);
    joined.put(
        field, new Alteration(first.path(), first.from(), first.kind(), List.copyOf(values)));
    return joined;
  }
}
