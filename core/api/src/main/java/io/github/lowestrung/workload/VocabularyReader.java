package io.github.lowestrung.workload;

import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.term.FactDeclaration;
import io.github.lowestrung.workload.term.FactType;
import io.github.lowestrung.workload.term.FieldDoc;
import io.github.lowestrung.workload.term.FieldRule;
import io.github.lowestrung.workload.term.Term;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads the vocabulary from the records of this package. */
final class VocabularyReader {

  /** The sections of a workload document, in its order. */
  private static final List<Map.Entry<String, Class<? extends Record>>> SECTIONS =
      List.of(
          Map.entry("task", Tasks.class),
          Map.entry("data", Dataset.class),
          Map.entry("latency", Latency.class),
          Map.entry("load", Load.class),
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
          Map.entry("proposal", Proposal.class),
          Map.entry("fixed", FixedFacts.class));

  /** Those whose one field stands under their own name. */
  private static final Set<Class<?>> BARE = Set.of(Tasks.class, Offer.class, FixedFacts.class);

  private VocabularyReader() {}

  /** Returns the texts, which workloads and pipelines have alike. */
  static List<Field> texts() {
    return Arrays.stream(Pipeline.class.getRecordComponents())
        .filter(component -> component.getType() == String.class)
        .map(component -> field(-1, component.getName(), Pipeline.class, component))
        .toList();
  }

  static List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    int index = 0;
    for (Map.Entry<String, Class<? extends Record>> entry : SECTIONS) {
      String name = entry.getKey();
      Class<? extends Record> type = entry.getValue();
      boolean bare = BARE.contains(type);
      List<Field> fields = new ArrayList<>();
      for (RecordComponent part : type.getRecordComponents()) {
        fields.add(field(index++, bare ? name : name + "." + part.getName(), type, part));
      }
      sections.add(new Section(sections.size(), name, type, bare, List.copyOf(fields)));
    }
    return List.copyOf(sections);
  }

  /** Returns the section of a fact that a rulebook declares. */
  static Section section(FactDeclaration fact, int place, int index) {
    FieldKind kind =
        switch (fact.type()) {
          case TEXT, LIST -> FieldKind.TEXT;
          case NUMBER -> FieldKind.NUMBER;
          case FLAG -> FieldKind.FLAG;
        };
    Field field =
        new Field(
            index,
            fact.path(),
            fact.path().substring(fact.path().indexOf('.') + 1),
            fact.path(),
            kind,
            fact.type() == FactType.LIST,
            List.of(),
            FieldRule.of(fact),
            own -> ((OwnFact) own).value());
    return new Section(place, fact.path(), OwnFact.class, true, List.of(field));
  }

  private static Field field(
      int index, String path, Class<? extends Record> section, RecordComponent part) {
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
        section,
        kind(type),
        list,
        terms,
        FieldRule.of(part.getAnnotation(FieldDoc.class)),
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
