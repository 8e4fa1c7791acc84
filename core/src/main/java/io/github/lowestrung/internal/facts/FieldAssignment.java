package io.github.lowestrung.internal.facts;

import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The facts of a workload field by field, to be varied. Other than a workload it may hold facts
 * that contradict each other. Immutable.
 */
public final class FieldAssignment {

  /** The field of the task. */
  public static final Field TASK = Vocabulary.LIBRARY.field("task").orElseThrow();

  private final Vocabulary vocabulary;
  private final Object[] values;
  private final Object[] sections;

  private FieldAssignment(Vocabulary vocabulary, Object[] values, Object[] sections) {
    this.vocabulary = vocabulary;
    this.values = values;
    this.sections = sections;
  }

  /** Returns facts of which none is stated. */
  public static FieldAssignment none(Vocabulary vocabulary) {
    return new FieldAssignment(
        vocabulary,
        new Object[vocabulary.fields().size()],
        new Object[vocabulary.sections().size()]);
  }

  /** Takes the facts of a workload. */
  public static FieldAssignment of(Workload workload, Vocabulary vocabulary) {
    Object[] values = new Object[vocabulary.fields().size()];
    for (Object fact : workload.facts()) {
      for (Field field : vocabulary.sectionOf(fact).orElseThrow().fields()) {
        values[field.index()] = field.of(fact);
      }
    }
    Object[] sections =
        vocabulary.sections().values().stream().map(section -> build(values, section)).toArray();
    return new FieldAssignment(vocabulary, values, sections);
  }

  /** Returns the facts that there are. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Returns the value of a field; null when it is not known. */
  public Object of(Field field) {
    return values[field.index()];
  }

  public boolean knows(Field field) {
    return of(field) != null;
  }

  public FieldSet known() {
    return FieldSet.of(vocabulary.fields().stream().filter(this::knows).toList());
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
    Section section = vocabulary.sectionOf(field);
    rebuilt[section.index()] = build(changed, section);
    return new FieldAssignment(vocabulary, changed, rebuilt);
  }

  /** Returns the same facts with every combination of values of some fields, lazily. */
  public Stream<FieldAssignment> withAll(Map<Field, List<Object>> values) {
    Stream<FieldAssignment> combinations = Stream.of(this);
    for (Map.Entry<Field, List<Object>> entry : values.entrySet()) {
      combinations =
          combinations.flatMap(
              facts -> entry.getValue().stream().map(value -> facts.with(entry.getKey(), value)));
    }
    return combinations;
  }

  /** Returns the fields of each two facts that contradict each other. */
  public List<FieldSet> contradictions() {
    List<FieldSet> contradictions = new ArrayList<>();
    for (FieldConflict conflict : FieldConflict.ALL) {
      if (conflict.in(this)) {
        contradictions.add(conflict.fields());
      }
    }
    return contradictions;
  }

  /** Returns the last values that a number can have without a contradiction to another fact. */
  public List<Object> limits(Field number) {
    List<Object> limits = new ArrayList<>();
    for (FieldConflict conflict : FieldConflict.ALL) {
      conflict.limit(number, this).ifPresent(limits::add);
    }
    return limits;
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
    List<Object> facts = new ArrayList<>(Arrays.asList(sections));
    facts.removeIf(Objects::isNull);
    return facts;
  }

  private static Object build(Object[] values, Section section) {
    int from = section.fields().get(0).index();
    Object[] fields = Arrays.copyOfRange(values, from, from + section.fields().size());
    return Arrays.stream(fields).allMatch(Objects::isNull) ? null : section.create(fields);
  }

  /** Tells whether any field of a section is known. */
  public boolean states(Section section) {
    return sections[section.index()] != null;
  }

  /** Returns a section, or one in which nothing is known. */
  public Object sectionOrBlank(Section section) {
    Object known = sections[section.index()];
    return known == null ? section(section, Map.of()) : known;
  }

  /** Returns a section in which all fields but one are known, whatever their values. */
  public static Object sample(Section section, Field unknown) {
    Map<Field, Object> known = new HashMap<>();
    for (Field field : section.fields()) {
      if (!field.equals(unknown)) {
        known.put(field, field.list() ? List.of(sample(field)) : sample(field));
      }
    }
    return known.isEmpty() ? null : section(section, known);
  }

  /** Returns a section of which some fields are known, perhaps none. */
  public static Object section(Section section, Map<Field, ?> known) {
    Object[] fields = section.fields().stream().map(known::get).toArray();
    return section.create(fields);
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

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldAssignment facts && Arrays.equals(values, facts.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
