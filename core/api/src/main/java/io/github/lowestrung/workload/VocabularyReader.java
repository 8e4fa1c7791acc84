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

/** Reads the vocabulary off the records of this package. */
final class VocabularyReader {

  private VocabularyReader() {}

  static List<Field> texts() {
    return Arrays.stream(Workload.class.getRecordComponents())
        .filter(component -> component.getType() == String.class)
        .map(component -> field(-1, component.getName(), component))
        .toList();
  }

  static Map<String, Section> sections() {
    Map<String, Section> sections = new LinkedHashMap<>();
    int index = 0;
    for (RecordComponent component : Workload.class.getRecordComponents()) {
      if (component.getType().isRecord()) {
        Class<? extends Record> type = component.getType().asSubclass(Record.class);
        boolean bare = type == Tasks.class || type == Offer.class;
        List<Field> fields = new ArrayList<>();
        for (RecordComponent part : type.getRecordComponents()) {
          String path = bare ? component.getName() : component.getName() + "." + part.getName();
          fields.add(field(index++, path, part));
        }
        sections.put(
            component.getName(), new Section(component.getName(), type, bare, List.copyOf(fields)));
      }
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
