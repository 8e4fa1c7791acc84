package io.github.lowestrung.internal.facts;

import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.Workload;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The facts of a workload field by field, to be varied. Other than a workload it may hold facts
 * that contradict each other. Immutable.
 */
public final class FieldAssignment {

  /** The field of the task. */
  public static final Field TASK = Vocabulary.field("task").orElseThrow();

  private static final List<Part> PARTS = parts();

  private final Object[] values;
  private final Object[] sections;

  /** A section and the indexes of its fields. */
  private record Part(Constructor<?> constructor, int from, int to) {}

  private FieldAssignment(Object[] values, Object[] sections) {
    this.values = values;
    this.sections = sections;
  }

  /** Returns facts of which none is stated. */
  public static FieldAssignment none() {
    return new FieldAssignment(new Object[Vocabulary.fields().size()], new Object[PARTS.size()]);
  }

  /** Takes the facts of a workload. */
  public static FieldAssignment of(Workload workload) {
    Object[] values = new Object[Vocabulary.fields().size()];
    for (Object fact : workload.facts()) {
      for (Field field : Vocabulary.sectionOf(fact.getClass()).orElseThrow().fields()) {
        values[field.index()] = field.of(fact);
      }
    }
    Object[] sections = new Object[PARTS.size()];
    for (int part = 0; part < sections.length; part++) {
      sections[part] = build(values, part);
    }
    return new FieldAssignment(values, sections);
  }

  /** Returns the value of a field; null when it is not known. */
  public Object of(Field field) {
    return values[field.index()];
  }

  public boolean knows(Field field) {
    return of(field) != null;
  }

  public FieldSet known() {
    return FieldSet.of(Vocabulary.fields().stream().filter(this::knows).toList());
  }

  /** Returns how many fields are known. */
  public int count() {
    return (int) Arrays.stream(values).filter(Objects::nonNull).count();
  }

  /** Returns the same facts but for one; null withdraws it. */
  public FieldAssignment with(Field field, Object value) {
    Object[] changed = values.clone();
    changed[field.index()] = value;
    Object[] rebuilt = sections.clone();
    int part = 0;
    while (PARTS.get(part).to <= field.index()) {
      part++;
    }
    rebuilt[part] = build(changed, part);
    return new FieldAssignment(changed, rebuilt);
  }

  /** Tells of the same facts with every combination of values of some fields. */
  public void each(Map<Field, List<Object>> values, Consumer<FieldAssignment> told) {
    each(List.copyOf(values.entrySet()), told);
  }

  private void each(List<Map.Entry<Field, List<Object>>> open, Consumer<FieldAssignment> told) {
    if (open.isEmpty()) {
      told.accept(this);
      return;
    }
    for (Object value : open.get(0).getValue()) {
      with(open.get(0).getKey(), value).each(open.subList(1, open.size()), told);
    }
  }

  /**
   * Returns the workload of these facts, without its texts.
   *
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when facts contradict
   *     each other
   */
  public Workload workload() {
    return Workload.ofFacts(facts());
  }

  /** Returns what rules match. */
  public List<Object> facts() {
    List<Object> facts = new ArrayList<>(sections.length + 2);
    for (Object section : sections) {
      if (section != null) {
        facts.add(section);
      }
    }
    return facts;
  }

  private static Object build(Object[] values, int part) {
    Part at = PARTS.get(part);
    boolean nothing = Arrays.stream(values, at.from, at.to).allMatch(Objects::isNull);
    return nothing ? null : create(values, part);
  }

  private static Object create(Object[] values, int part) {
    Part at = PARTS.get(part);
    Object[] fields = Arrays.copyOfRange(values, at.from, at.to);
    try {
      return at.constructor.newInstance(fields);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "A section could not be built of " + Arrays.toString(fields), e);
    }
  }

  /** Tells whether any field of a section is known. */
  public boolean states(Section section) {
    return sections[part(section)] != null;
  }

  /** Returns a section, or one in which nothing is known. */
  public Object sectionOrBlank(Section section) {
    int part = part(section);
    return sections[part] == null
        ? create(new Object[Vocabulary.fields().size()], part)
        : sections[part];
  }

  private static int part(Section section) {
    int part = 0;
    while (PARTS.get(part).from != section.fields().get(0).index()) {
      part++;
    }
    return part;
  }

  /** Returns a section in which all fields but one are known, whatever their values. */
  public static Object sample(Section section, Field unknown) {
    Object[] values = new Object[Vocabulary.fields().size()];
    for (Field field : section.fields()) {
      if (!field.equals(unknown)) {
        values[field.index()] = field.list() ? List.of(sample(field)) : sample(field);
      }
    }
    return build(values, part(section));
  }

  /** Returns a section of which some fields are known, perhaps none. */
  public static Object section(Section section, Map<Field, ?> known) {
    Object[] values = new Object[Vocabulary.fields().size()];
    known.forEach((field, value) -> values[field.index()] = value);
    return create(values, part(section));
  }

  private static Object sample(Field field) {
    return switch (field.kind()) {
      case TEXT -> "sample";
      case WHOLE -> 2L;
      case NUMBER -> 3.0;
      case FLAG -> true;
      case TERM -> field.terms().get(0);
    };
  }

  private static List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (Section section : Vocabulary.sections().values()) {
      int to = from + section.fields().size();
      parts.add(new Part(section.type().getDeclaredConstructors()[0], from, to));
      from = to;
    }
    return parts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldAssignment facts && Arrays.equals(values, facts.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
