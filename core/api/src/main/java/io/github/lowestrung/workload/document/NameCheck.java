package io.github.lowestrung.workload.document;

import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.problem.ProblemCollector;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.NameKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in workloads that no rulebook knows.
 *
 * @param known the names that there are
 */
record NameCheck(KnownNames known) {

  /** The fields that name something, by the class of their fact. */
  private static final Map<Class<?>, List<Field>> NAMING =
      Vocabulary.sections().values().stream()
          .collect(
              Collectors.toMap(
                  Section::type,
                  section ->
                      section.fields().stream()
                          .filter(field -> field.rule().names() != NameKind.NOTHING)
                          .toList()));

  /** Tells what was expected instead of a name; empty when the name is known. */
  Optional<WordSuggestion> objection(Field field, String name) {
    Collection<String> names = known.of(field.rule().names());
    return names.isEmpty() || names.contains(name)
        ? Optional.empty()
        : Optional.of(WordSuggestion.among(names, field.called(), name));
  }

  /** Reports the unknown names of a workload that is in memory. */
  void check(Workload workload, ProblemCollector problemCollector) {
    for (Object fact : workload.facts()) {
      for (Field field : NAMING.getOrDefault(fact.getClass(), List.of())) {
        if (field.of(fact) != null) {
          check(field, field.of(fact), problemCollector);
        }
      }
    }
  }

  private void check(Field field, @Nullable Object value, ProblemCollector problemCollector) {
    List<?> names = value instanceof List<?> several ? several : List.of(value);
    for (int i = 0; i < names.size(); i++) {
      String path = field.list() ? field.path() + "[" + i + "]" : field.path();
      String name = (String) names.get(i);
      objection(field, name)
          .ifPresent(
              wordSuggestion ->
                  problemCollector.report(
                      Problem.inMemory(
                          path,
                          Display.value(name),
                          wordSuggestion.expected(),
                          wordSuggestion.nearest())));
    }
  }
}
