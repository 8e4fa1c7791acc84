package io.github.lowestrung.internal.search;

import io.github.lowestrung.explain.Counterfactuals.Alteration;
import io.github.lowestrung.explain.Counterfactuals.AlterationKind;
import io.github.lowestrung.explain.Counterfactuals.Counterfactual;
import io.github.lowestrung.internal.analysis.AlternativeValues;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Merges sets of changes that differ in one value only.
 *
 * @param context the facts as they stand
 * @param approach id of the approach that is to win
 * @param wins tells whether it does
 */
record CounterfactualMerger(
    EvaluationContext context, String approach, Predicate<FieldAssignment> wins) {

  /** How many choices among the other changes a border may hold for. */
  private static final int FEW_CHOICES = 8;

  /**
   * Returns the changes that lead from facts as they stand to others.
   *
   * @param others other facts
   * @return sets of changes, by path
   */
  List<Counterfactual> sets(Collection<FieldAssignment> others) {
    List<Map<Field, List<Object>>> sets =
        new ArrayList<>(others.stream().map(this::changes).toList());
    for (Field field : context.stated().vocabulary().fields()) {
      sets = merged(sets, field);
    }
    return sets.stream()
        .map(this::told)
        .sorted(Comparator.comparing(CounterfactualMerger::order))
        .toList();
  }

  private static String order(Counterfactual set) {
    return set.changes().stream()
            .map(change -> change.path() + change.kind())
            .collect(Collectors.joining())
        + set.changes();
  }

  /** Returns the other values by field, each alone; null where it is withdrawn. */
  private Map<Field, List<Object>> changes(FieldAssignment other) {
    Map<Field, List<Object>> changes = new LinkedHashMap<>();
    for (Field field : context.stated().vocabulary().fields()) {
      if (!Objects.equals(context.stated().of(field), other.of(field))) {
        changes.put(field, Collections.singletonList(other.of(field)));
      }
    }
    return changes;
  }

  /** Joins sets that are the same but for the value of one field. */
  private static List<Map<Field, List<Object>>> merged(
      List<Map<Field, List<Object>>> sets, Field field) {
    Map<Object, Map<Field, List<Object>>> merged = new LinkedHashMap<>();
    for (Map<Field, List<Object>> set : sets) {
      List<Object> values = set.get(field);
      if (values == null) {
        merged.put(set, set);
        continue;
      }
      Map<Field, List<Object>> rest = new LinkedHashMap<>(set);
      rest.remove(field);
      merged.merge(
          List.of(rest, values.contains(null)), set, (one, other) -> join(one, other, field));
    }
    return new ArrayList<>(merged.values());
  }

  private static Map<Field, List<Object>> join(
      Map<Field, List<Object>> one, Map<Field, List<Object>> other, Field field) {
    Map<Field, List<Object>> joined = new LinkedHashMap<>(one);
    joined.put(field, Stream.concat(one.get(field).stream(), other.get(field).stream()).toList());
    return joined;
  }

  private Counterfactual told(Map<Field, List<Object>> set) {
    return new Counterfactual(set.keySet().stream().map(field -> alteration(field, set)).toList());
  }

  private Alteration alteration(Field field, Map<Field, List<Object>> set) {
    Object from = context.stated().of(field);
    List<Object> to = set.get(field);
    Object plain = WorkloadWriter.plain(from);
    if (to.contains(null)) {
      return new Alteration(field.path(), plain, AlterationKind.WITHDRAW, List.of(), "withdrawn");
    }
    List<Object> tried =
        new AlternativeValues(context.runtime().borders())
            .tried(others(field, set), field, approach);
    return new Alteration(
        field.path(),
        plain,
        from == null ? AlterationKind.SET : AlterationKind.CHANGE,
        to.stream().map(WorkloadWriter::plain).toList(),
        new ValueText(field, context.runtime().borders()).of(to, tried, from, wins(field, set)));
  }

  /** Returns the facts with one choice of the other changes. */
  private FieldAssignment others(Field field, Map<Field, List<Object>> set) {
    FieldAssignment facts = context.stated();
    for (Map.Entry<Field, List<Object>> change : set.entrySet()) {
      if (!change.getKey().equals(field)) {
        facts = facts.with(change.getKey(), change.getValue().get(0));
      }
    }
    return facts;
  }

  /** Tells of a value whether it will do beside every choice among the other changes. */
  private Predicate<Object> wins(Field field, Map<Field, List<Object>> set) {
    long choices =
        set.entrySet().stream()
            .filter(change -> !change.getKey().equals(field))
            .mapToLong(change -> change.getValue().size())
            .reduce(1, Math::multiplyExact);
    return choices > FEW_CHOICES
        ? null
        : value -> {
          Map<Field, List<Object>> all = new LinkedHashMap<>(set);
          all.put(field, List.of(value));
          return context.stated().withAll(all).allMatch(wins);
        };
  }
}
