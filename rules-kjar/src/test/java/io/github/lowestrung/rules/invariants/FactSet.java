package io.github.lowestrung.rules.invariants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The facts of a generated workload, by the number of their field. Immutable. */
final class FactSet {

  /** Every field of the vocabulary, in its order. */
  static final List<Field> FIELDS = Vocabulary.LIBRARY.fields();

  static final int TASK = 0;
  static final FactSet NONE = new FactSet(new Object[FIELDS.size()]);

  private static final List<Section> SECTIONS = List.copyOf(Vocabulary.LIBRARY.sections().values());
  private static final List<Constructor<?>> CONSTRUCTORS =
      SECTIONS.stream().<Constructor<?>>map(s -> s.type().getDeclaredConstructors()[0]).toList();
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .build();

  private final Object[] values;

  private FactSet(Object[] values) {
    this.values = values;
  }

  /** Reads a workload document. */
  static FactSet of(String document) {
    return of(WorkloadReader.ofRecordedDecisions().read(document));
  }

  /** Takes the facts of a workload, without its texts. */
  static FactSet of(Workload workload) {
    Object[] values = new Object[FIELDS.size()];
    for (Object fact : workload.facts()) {
      for (Field field : Vocabulary.LIBRARY.sectionOf(fact.getClass()).orElseThrow().fields()) {
        values[FIELDS.indexOf(field)] = field.of(fact);
      }
    }
    return new FactSet(values);
  }

  /** Returns the numbers of the fields that are known. */
  int[] known() {
    return IntStream.range(0, values.length).filter(field -> values[field] != null).toArray();
  }

  /** Returns the value of a field; null when it is not known. */
  Object of(int field) {
    return values[field];
  }

  FactSet with(int field, Object value) {
    Object[] changed = values.clone();
    changed[field] = value;
    return new FactSet(changed);
  }

  FactSet without(int field) {
    return with(field, null);
  }

  /** Returns the facts by path, as a workload document has them. */
  Map<String, Object> stated() {
    Map<String, Object> stated = new HashMap<>();
    for (int field : known()) {
      stated.put(FIELDS.get(field).path(), WorkloadWriter.plain(values[field]));
    }
    return stated;
  }

  /** Tells whether no facts contradict each other. */
  boolean valid() {
    try {
      workload();
      return true;
    } catch (InvalidWorkloadException e) {
      return false;
    }
  }

  /**
   * Builds the workload.
   *
   * @throws InvalidWorkloadException when facts contradict each other
   */
  Workload workload() {
    List<Object> facts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < SECTIONS.size(); i++) {
      int to = from + SECTIONS.get(i).fields().size();
      Object[] fields = Arrays.copyOfRange(values, from, to);
      if (Arrays.stream(fields).anyMatch(Objects::nonNull)) {
        facts.add(create(CONSTRUCTORS.get(i), fields));
      }
      from = to;
    }
    return Workload.ofFacts(facts);
  }

  private static Object create(Constructor<?> constructor, Object[] parts) {
    try {
      return constructor.newInstance(parts);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof InvalidWorkloadException invalid
          ? invalid
          : new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the workload document. */
  @Override
  public String toString() {
    try {
      return YAML.writeValueAsString(WorkloadWriter.toMap(workload()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
