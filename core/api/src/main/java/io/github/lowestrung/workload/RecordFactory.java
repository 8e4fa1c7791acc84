package io.github.lowestrung.workload;

import io.github.lowestrung.workload.Vocabulary.Section;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Builds workloads and their sections from values that were checked. */
@API(status = Status.INTERNAL)
public final class RecordFactory {

  private static final ClassValue<Constructor<?>> CONSTRUCTORS =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> section) {
          return section.getDeclaredConstructors()[0]; // there is none but the canonical one
        }
      };

  private RecordFactory() {}

  /**
   * Builds a workload from values by path. Nothing is checked again.
   *
   * @param vocabulary the facts that there are
   * @param values the values, which a reader has checked
   * @param names who knew all of their names, to be remembered
   */
  public static Workload checked(Vocabulary vocabulary, Map<String, Object> values, Object names) {
    return new Workload(
        (String) values.get("id"),
        (String) values.get("title"),
        (String) values.get("description"),
        vocabulary.sections().values().stream()
            .<Object>map(section -> section(section, values))
            .filter(Objects::nonNull)
            .toList(),
        names);
  }

  /** Tells whether somebody has checked the names of a workload. */
  public static boolean isChecked(Workload workload, Object names) {
    return workload.wasCheckedBy(names);
  }

  /** Builds a section; null when none of its fields is known. */
  private static @Nullable Record section(Section section, Map<String, Object> values) {
    Object[] known = section.fields().stream().map(f -> values.get(f.path())).toArray();
    return Arrays.stream(known).allMatch(Objects::isNull) ? null : section.create(known);
  }

  /** Copies a list, and refuses one that is null, or whose element is, by its name. */
  static <T> List<T> copy(List<T> values, String name) {
    Objects.requireNonNull(values, name);
    for (int i = 0; i < values.size(); i++) {
      Objects.requireNonNull(values.get(i), name + "[" + i + "]");
    }
    return List.copyOf(values);
  }

  /** Builds a section from the values of its fields, in their order. */
  public static <R extends Record> R create(Class<R> type, Object... values) {
    try {
      return type.cast(CONSTRUCTORS.get(type).newInstance(values));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "The %s could not be built of %s.".formatted(type, Arrays.toString(values)), e);
    }
  }
}
