package io.github.lowestrung.authoring.check;

import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Conclusions;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.Recommended;
import io.github.lowestrung.drl.StageChoice;
import io.github.lowestrung.drl.Standing;
import io.github.lowestrung.rulebook.Absence;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Note;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.rulebook.Threshold;
import io.github.lowestrung.rulebook.model.FoundationModel;
import io.github.lowestrung.rulebook.model.ModelOffer;
import io.github.lowestrung.rulebook.model.ModelTables;
import io.github.lowestrung.rulebook.model.ModelWeights;
import io.github.lowestrung.rulebook.model.TuningRegions;
import io.github.lowestrung.rulebook.model.UnknownModel;
import io.github.lowestrung.rulebook.model.UntunedModel;
import io.github.lowestrung.rulebook.service.Closing;
import io.github.lowestrung.rulebook.service.FeatureRegions;
import io.github.lowestrung.rulebook.service.LanguageGap;
import io.github.lowestrung.rulebook.service.LanguageSupport;
import io.github.lowestrung.rulebook.service.Limit;
import io.github.lowestrung.rulebook.service.Minimum;
import io.github.lowestrung.workload.OwnFact;
import io.github.lowestrung.workload.Vocabulary;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What rules may say of the facts of a type. */
final class TypeMembers {

  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("equals", "hashCode", "toString", "wait", "notify", "notifyAll", "getClass");

  /** The types of the library that rules match, by their simple names. */
  static final Map<String, Class<?>> LIBRARY = library();

  private final Class<?> type;
  private final Map<String, Class<?>> properties = new TreeMap<>();
  private final Set<String> methods = new TreeSet<>();

  TypeMembers(Class<?> type) {
    this.type = type;
    for (Method method : type.getMethods()) {
      if (method.getParameterCount() == 0) {
        properties.put(property(method), method.getReturnType());
        properties.put(method.getName(), method.getReturnType());
      }
      methods.add(method.getName());
    }
    for (Field field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        properties.put(field.getName(), field.getType());
      }
    }
  }

  private static Map<String, Class<?>> library() {
    Map<String, Class<?>> all = new TreeMap<>();
    for (Class<?> type :
        List.of(
            Absence.class,
            Candidate.class,
            Closing.class,
            Concept.class,
            Conclusions.class,
            Excluded.class,
            FeatureRegions.class,
            FoundationModel.class,
            Ladder.class,
            LanguageGap.class,
            LanguageSupport.class,
            Limit.class,
            Minimum.class,
            ModelOffer.class,
            ModelTables.class,
            ModelWeights.class,
            Note.class,
            OwnFact.class,
            Platform.class,
            Recommended.class,
            StageChoice.class,
            Standing.class,
            Threshold.class,
            TuningRegions.class,
            UnknownModel.class,
            UntunedModel.class)) {
      all.put(type.getSimpleName(), type);
    }
    for (Vocabulary.Section section : Vocabulary.LIBRARY.sections().values()) {
      all.put(section.type().getSimpleName(), section.type());
      for (Vocabulary.Field field : section.fields()) {
        if (!field.terms().isEmpty() && field.terms().get(0) instanceof Enum<?> word) {
          all.put(word.getDeclaringClass().getSimpleName(), word.getDeclaringClass());
        }
      }
    }
    return Map.copyOf(all);
  }

  private static String property(Method method) {
    String name = method.getName().replaceFirst("^(?:get|is)(?=[A-Z])", "");
    return name.equals(method.getName())
        ? name
        : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  boolean hasProperty(String name) {
    return properties.containsKey(name);
  }

  boolean hasMethod(String name) {
    return methods.contains(name);
  }

  /** Returns the type of a property; null where there is none. */
  Class<?> typeOf(String property) {
    return properties.get(property);
  }

  /** Returns the names that an author would use: the fields, and what can be asked. */
  List<String> names() {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
    }
    return methods.stream().filter(name -> !OF_EVERY_OBJECT.contains(name)).toList();
  }

  /** Returns the names that a field may have. */
  List<String> fields() {
    if (!type.isRecord()) {
      return names();
    }
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}
