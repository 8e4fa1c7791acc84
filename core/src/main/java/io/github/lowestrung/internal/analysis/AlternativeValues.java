package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.term.NameKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values that a fact could have instead.
 *
 * @param boundaries the values that rules tell apart
 */
public record AlternativeValues(BoundaryValues boundaries) {

  /**
   * Returns the values that a field could take, other than the one it has.
   *
   * @param facts the facts as they are
   * @param field the field
   * @param wanted id of an approach that may be added to a list of approaches; null for none
   * @return values; null among them when the fact can be withdrawn
   */
  public List<Object> of(FieldAssignment facts, Field field, String wanted) {
    Object stated = facts.of(field);
    if (stated == null && !field.rule().single().isEmpty()) {
      return List.of();
    }
    Set<Object> others = new LinkedHashSet<>();
    if (!field.list()) {
      others.addAll(boundaries.values(field));
      others.addAll(facts.limits(field));
    } else if (field.rule().names() == NameKind.APPROACH) {
      widen(stated, wanted, others);
    } else {
      boundaries.values(field).forEach(one -> others.add(List.of(one)));
      vary(stated, boundaries.values(field), others);
    }
    others.remove(stated);
    List<Object> all = new ArrayList<>(others);
    if (stated != null && !field.equals(FieldAssignment.TASK)) {
      all.add(null);
    }
    return all;
  }

  /**
   * Returns what a field is compared with to describe values of it: what it could take, and the
   * numbers next to those that other facts allow.
   */
  public List<Object> tried(FieldAssignment facts, Field field, String wanted) {
    List<Object> tried = new ArrayList<>(of(facts, field, wanted));
    for (Object limit : facts.limits(field)) {
      for (Object next : boundaries.beside(field, ((Number) limit).doubleValue())) {
        if (!facts.with(field, next).contradictions().isEmpty()) {
          tried.add(next);
        }
      }
    }
    return tried;
  }

  /** A list of what may be chosen is given from outside: it is only ever widened. */
  private static void widen(Object stated, String wanted, Set<Object> others) {
    if (stated instanceof List<?> list && wanted != null) {
      longer(list, wanted, others);
    }
  }

  private static void longer(List<?> list, Object value, Set<Object> others) {
    if (!list.contains(value)) {
      others.add(Stream.concat(list.stream(), Stream.of(value)).toList());
    }
  }

  /** Adds and drops single elements. */
  private static void vary(Object stated, List<Object> values, Set<Object> others) {
    if (!(stated instanceof List<?> list)) {
      return;
    }
    values.forEach(value -> longer(list, value, others));
    for (int i = 0; list.size() > 1 && i < list.size(); i++) {
      List<Object> shorter = new ArrayList<>(list);
      shorter.remove(i);
      others.add(List.copyOf(shorter));
    }
  }
}
