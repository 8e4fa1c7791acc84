package io.github.lowestrung.workload.document;

import io.github.lowestrung.workload.OwnFact;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.problem.ProblemCollector;
import io.github.lowestrung.workload.term.FactType;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.NameKind;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in workloads that no rulebook knows.
 *
 * @param known the names that there are
 * @param vocabulary the facts that there are
 * @param facts the paths of these facts and the sections that hold them; none where any fact is
 *     taken
 */
record NameCheck(KnownNames known, Vocabulary vocabulary, Set<String> facts) {

  /** The fields that name something, by the class of their fact. */
  private static final Map<Class<?>, List<Field>> NAMING =
      Vocabulary.LIBRARY.sections().values().stream()
          .collect(
              Collectors.toMap(
                  Section::type,
                  section ->
                      section.fields().stream()
                          .filter(field -> field.rule().names() != NameKind.NOTHING)
                          .toList()));

  NameCheck(KnownNames known) {
    this(known, Vocabulary.of(known), new LinkedHashSet<>());
    if (known.facts() != null) {
      vocabulary.fields().stream().map(Field::path).forEach(facts::add);
      vocabulary.fields().stream().map(Field::group).forEach(facts::add);
    }
  }

  /** Tells what was expected instead of a name; empty when the name is known. */
  Optional<WordSuggestion> objection(Field field, String name, ProblemCollector problemCollector) {
    Collection<String> names =
        field.rule().names() == NameKind.FACT ? facts : known.of(field.rule());
    if (names.isEmpty() || names.contains(name)) {
      return Optional.empty();
    }
    return Optional.of(
        problemCollector.isFull()
            ? WordSuggestion.unread(field.called())
            : WordSuggestion.among(names, field.called(), name));
  }

  /** Reports the unknown names of a workload that is in memory. */
  void check(Workload workload, ProblemCollector problemCollector) {
    for (Object fact : workload.facts()) {
      if (fact instanceof OwnFact own && known.facts() != null) {
        check(own, problemCollector);
      }
      for (Field field : NAMING.getOrDefault(fact.getClass(), List.of())) {
        if (field.of(fact) != null) {
          check(field, field.of(fact), problemCollector);
        }
      }
    }
  }

  /** Reports a fact that no rulebook declares, or that declares another value. */
  private void check(OwnFact own, ProblemCollector problemCollector) {
    Field field = vocabulary.field(own.path()).orElse(null);
    if (field == null) {
      List<String> declared =
          vocabulary.sections().values().stream().filter(Section::own).map(Section::name).toList();
      problemCollector.report(
          Problem.inMemory(
              own.path(),
              Display.value(own.value()),
              "a fact that a rulebook declares in facts.yaml",
              NameSuggestion.of(own.path(), declared).nearest().orElse(null)));
    } else if (FactType.of(own.value()).orElseThrow() != field.type()) {
      problemCollector.report(
          Problem.inMemory(
              own.path(), Display.value(own.value()), "a " + field.type().term(), null));
    } else if (!known.of(field.rule()).isEmpty()) {
      check(field, own.value(), problemCollector);
    }
  }

  private void check(Field field, @Nullable Object value, ProblemCollector problemCollector) {
    List<?> names = value instanceof List<?> several ? several : List.of(value);
    for (int i = 0; i < names.size(); i++) {
      String path = field.list() ? field.path() + "[" + i + "]" : field.path();
      String name = (String) names.get(i);
      objection(field, name, problemCollector)
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
