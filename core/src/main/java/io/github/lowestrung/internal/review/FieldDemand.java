package io.github.lowestrung.internal.review;

import io.github.lowestrung.internal.analysis.ComparedValues;
import io.github.lowestrung.internal.analysis.ComparedValues.Mention;
import io.github.lowestrung.internal.analysis.ConditionSemantics;
import io.github.lowestrung.internal.analysis.ValuePartitions;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.term.KnownNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a condition on one field demands of every fact that meets it: that the field is stated, and
 * in which values or range.
 *
 * @param field the field
 * @param values the only values, or for a list those of which it has one; empty where others do too
 * @param least the least number; null where there is none
 * @param most the greatest number; null where there is none
 */
record FieldDemand(Field field, Set<Object> values, Double least, Double most) {

  /** Most values that are told apart; beyond that only the field counts. */
  private static final int VALUES = 8;

  /** Returns what a condition demands; empty where that is nothing, or cannot be read. */
  static Optional<FieldDemand> of(Step step, Test test, KnownNames names) {
    List<Mention> mentions =
        step.section().isPresent() && step.alone(test)
            ? ComparedValues.of(test).orElse(List.of())
            : List.of();
    if (mentions.isEmpty() || mentions.stream().map(Mention::field).distinct().count() > 1) {
      return Optional.empty();
    }
    Field field = mentions.get(0).field();
    return new ValuePartitions(names)
        .of(field, mentions.stream().map(Mention::values).toList())
        .flatMap(all -> accepted(step.section().get(), test, field, all))
        .map(accepted -> of(field, mentioned(mentions), accepted));
  }

  private static Set<Object> mentioned(List<Mention> mentions) {
    Set<Object> mentioned = new HashSet<>();
    mentions.forEach(mention -> mentioned.addAll(mention.values()));
    return mentioned;
  }

  /** Returns the values at which the condition holds; empty where it may hold without any. */
  private static Optional<List<Object>> accepted(
      Section section, Test test, Field field, List<Object> all) {
    List<Object> accepted = new ArrayList<>();
    for (Object value : all) {
      if (value == null && section.bare()) {
        continue; // its one field is always known
      }
      Map<Field, Object> known = value == null ? Map.of() : Map.of(field, value);
      Optional<Boolean> holds =
          ConditionSemantics.holds(test, FieldAssignment.section(section, known));
      if (holds.isEmpty() || (holds.get() && value == null)) {
        return Optional.empty();
      }
      if (holds.get()) {
        accepted.add(value);
      }
    }
    return Optional.of(accepted);
  }

  private static FieldDemand of(Field field, Set<Object> mentioned, List<Object> accepted) {
    if (field.list()) {
      Set<Object> shared = new HashSet<>(mentioned);
      accepted.forEach(list -> shared.retainAll((Collection<?>) list));
      return new FieldDemand(field, shared.size() == 1 ? shared : Set.of(), null, null);
    }
    Set<Object> values = new HashSet<>();
    TreeSet<Double> borders = new TreeSet<>();
    TreeSet<Double> numbers = new TreeSet<>();
    for (Object value : mentioned) {
      if (value instanceof Double number) {
        borders.add(number);
      }
    }
    for (Object value : accepted) {
      values.add(key(value));
      if (value instanceof Number number) {
        numbers.add(number.doubleValue());
      }
    }
    Double least = numbers.isEmpty() ? null : borders.floor(numbers.first());
    Double most = numbers.isEmpty() ? null : borders.ceiling(numbers.last());
    boolean few = values.size() <= VALUES && mentioned.containsAll(values);
    return new FieldDemand(field, few ? values : Set.of(), least, most);
  }

  /** Returns what this and another demand on the field come to together. */
  FieldDemand and(FieldDemand other) {
    Set<Object> both = new HashSet<>(values.isEmpty() ? other.values : values);
    if (!other.values.isEmpty()) {
      both.retainAll(other.values);
    }
    boolean above = least == null || (other.least != null && other.least > least);
    boolean below = most == null || (other.most != null && other.most < most);
    return new FieldDemand(
        field,
        both.isEmpty() ? values : both,
        above ? other.least : least,
        below ? other.most : most);
  }

  /** Returns a value as sets of values have it, where numbers are of one type. */
  static Object key(Object value) {
    return value instanceof Number number ? (Object) number.doubleValue() : value;
  }
}
