package io.github.lowestrung.workload;

import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Builds records from the values of their components. */
public final class RecordFactory {

  private static final ClassValue<Constructor<?>> CONSTRUCTORS =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
          Class<?>[] components =
              Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class[]::new);
          try {
            return type.getDeclaredConstructor(components);
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException("The record " + type + " has no constructor.", e);
          }
        }
      };

  private RecordFactory() {}

  /** Builds a workload from values by path. */
  public static Workload workload(Map<String, Object> values) {
    Object[] parts =
        Arrays.stream(Workload.class.getRecordComponents())
            .map(RecordComponent::getName)
            .map(
                name -> {
                  Section section = Vocabulary.sections().get(name);
                  return section == null ? values.get(name) : section(section, values);
                })
            .toArray();
    return create(Workload.class, parts);
  }

  /** Builds a workload of some of its sections. */
  static Workload workload(List<?> sections) {
    Object[] parts =
        Arrays.stream(Workload.class.getRecordComponents())
            .map(part -> sections.stream().filter(part.getType()::isInstance).findFirst())
            .map(part -> part.orElse(null))
            .toArray();
    return create(Workload.class, parts);
  }

  /** Builds a section; null when none of its fields is known. */
  private static Record section(Section section, Map<String, Object> values) {
    Object[] known = section.fields().stream().map(f -> values.get(f.path())).toArray();
    return Arrays.stream(known).allMatch(Objects::isNull) ? null : create(section.type(), known);
  }

  /** Returns a section, or null in place of one in which no field is known. */
  static <R extends Record> R stated(R section) {
    return section == null
            || Vocabulary.sectionOf(section.getClass()).orElseThrow().fields().stream()
                .allMatch(field -> field.of(section) == null)
        ? null
        : section;
  }

  private static <R extends Record> R create(Class<R> type, Object... values) {
    try {
      return type.cast(CONSTRUCTORS.get(type).newInstance(values));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidWorkloadException invalid) {
        throw invalid;
      }
      throw new IllegalStateException("The record " + type + " could not be built.", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The record " + type + " could not be built.", e);
    }
  }
}
