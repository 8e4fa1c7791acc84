package io.github.lowestrung.workload;

import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.term.FieldDoc;
import io.github.lowestrung.workload.term.Term;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the vocabulary from the records of this package. */
final class VocabularyReader {

  /** The sections of a workload document, in its order. */
  private static final List<Map.Entry<String, Class<? extends Record>>> SECTIONS =
      List.of(
          Map.entry("task", Tasks.class),
          Map.entry("data", Dataset.class),
          Map.entry("latency", Latency.class),
          Map.entry("network", Network.class),
          Map.entry("location", Location.class),
          Map.entry("team", Team.class),
          Map.entry("schedule", Schedule.class),
          Map.entry("operations", Operations.class),
          Map.entry("quality", Quality.class),
          Map.entry("customization", Customization.class),
          Map.entry("model", ModelChoice.class),
          Map.entry("training", Training.class),
          Map.entry("container", ContainerNeeds.class),
          Map.entry("economics", Economics.class),
          Map.entry("account", Account.class),
          Map.entry("offered", Offer.class),
          Map.entry("proposal", Proposal.class));

  private VocabularyReader() {}

  /** Returns the texts, which workloads and pipelines have alike. */
  static List<Field> texts() {
    return Arrays.stream(Pipeline.class.getRecordComponents())
        .filter(component -> component.getType() == String.class)
        .map(component -> field(-1, component.getName(), component))
        .toList();
  }

  static Map<String, Section> sections() {
    Map<String, Section> sections = new LinkedHashMap<>();
    int index = 0;
    for (Map.Entry<String, Class<? extends Record>> entry : SECTIONS) {
      String name = entry.getKey();
      Class<? extends Record> type = entry.getValue();
      boolean bare = type == Tasks.class || type == Offer.class;
      List<Field> fields = new ArrayList<>();
      for (RecordComponent part : type.getRecordComponents()) {
        fields.add(field(index++, bare ? name : name + "." + part.getName(), part));
      }
      sections.put(name, new Section(name, type, bare, List.copyOf(fields)));
    }
    return Collections.unmodifiableMap(sections);
  }

  private static Field field(int index, String path, RecordComponent part) {
    boolean list = part.getType() == List.class;
    Class<?> type =
        list
            ? (Class<?>) ((ParameterizedType) part.getGenericType()).getActualTypeArguments()[0]
            : part.getType();
    List<Term> terms =
        type.isEnum()
            ? Arrays.stream(type.getEnumConstants()).map(Term.class::cast).toList()
            : List.of();
    return new Field(
        index,
        path,
        part.getName(),
        kind(type),
        list,
        terms,
        part.getAnnotation(FieldDoc.class),
        reader(part));
  }

  private static FieldKind kind(Class<?> type) {
    if (type == String.class) {
      return FieldKind.TEXT;
    }
    if (type == Long.class) {
      return FieldKind.WHOLE;
    }
    if (type == Double.class) {
      return FieldKind.NUMBER;
    }
    return type == Boolean.class ? FieldKind.FLAG : FieldKind.TERM;
  }

  private static Function<Object, Object> reader(RecordComponent part) {
    return section -> {
      try {
        return part.getAccessor().invoke(section);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("The field " + part + " could not be read.", e);
      }
    };
  }
}
