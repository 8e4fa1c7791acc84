package io.github.lowestrung.workload.waiver;

import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the facts of a workload: each of some fields has one of some values, or lies
 * within a range. A field that is not known meets no condition. Immutable and thread-safe.
 *
 * @param conditions the condition of each field, at least one
 */
public record Scope(Map<Field, Condition> conditions) {

  /** Keeps a copy. */
  public Scope {
    conditions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
  }

  /** A condition on the value of a field. */
  public sealed interface Condition permits AnyOf, Range {

    /**
     * Tells whether a value meets the condition.
     *
     * @param value the value
     * @return true when it does
     */
    boolean admits(Object value);
  }

  /**
   * The value is one of several.
   *
   * @param values the values
   */
  public record AnyOf(List<Object> values) implements Condition {

    /** Keeps a copy. */
    public AnyOf {
      values = List.copyOf(values);
    }

    @Override
    public boolean admits(Object value) {
      return values.contains(value);
    }
  }

  /**
   * The value is a number between two, both included.
   *
   * @param atLeast the lower; null for none
   * @param atMost the upper; null for none
   */
  public record Range(@Nullable Number atLeast, @Nullable Number atMost) implements Condition {

    @Override
    public boolean admits(Object value) {
      double number = ((Number) value).doubleValue();
      return (atLeast == null || number >= atLeast.doubleValue())
          && (atMost == null || number <= atMost.doubleValue());
    }
  }

  /**
   * Tells whether a workload is within the scope.
   *
   * @param facts facts of the workload, others among them or not
   * @return true when every condition is met; of a list one element has to meet it
   */
  public boolean covers(Collection<?> facts) {
    Map<Object, Object> byKey = new LinkedHashMap<>();
    facts.forEach(fact -> byKey.put(Vocabulary.key(fact), fact));
    return conditions.entrySet().stream()
        .allMatch(condition -> meets(condition.getKey(), condition.getValue(), byKey));
  }

  private static boolean meets(Field field, Condition condition, Map<Object, Object> facts) {
    Object section = facts.get(field.key());
    Object value = section == null ? null : field.of(section);
    if (value instanceof Collection<?> several) {
      return several.stream().anyMatch(condition::admits);
    }
    return value != null && condition.admits(value);
  }
}
