package io.github.lowestrung.workload;

import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The approaches that workloads may name. */
final class ApproachNames {

  static final String CALLED = "the id of an approach";

  /** The fields that name approaches, by the class of their fact. */
  private static final Map<Class<?>, List<Field>> NAMING =
      Vocabulary.sections().values().stream()
          .collect(
              Collectors.toMap(
                  Section::type,
                  section -> section.fields().stream().filter(f -> f.rule().approach()).toList()));

  private final Optional<List<String>> known;

  private ApproachNames(Optional<List<String>> known) {
    this.known = known;
  }

  static ApproachNames of(Collection<String> known) {
    return new ApproachNames(Optional.of(List.copyOf(known)));
  }

  static ApproachNames any() {
    return new ApproachNames(Optional.empty());
  }

  /** Tells what was expected instead of a name; empty when the name is known. */
  Optional<Guess> objection(String name) {
    return known
        .filter(names -> !names.contains(name))
        .map(names -> Guess.among(names, CALLED, name));
  }

  /** Reports the unknown approaches of a workload that is in memory. */
  void check(Workload workload, Problems problems) {
    for (Object fact : workload.facts()) {
      for (Field field : NAMING.getOrDefault(fact.getClass(), List.of())) {
        if (field.of(fact) != null) {
          check(field, field.of(fact), problems);
        }
      }
    }
  }

  private void check(Field field, Object value, Problems problems) {
    List<?> names = value instanceof List<?> several ? several : List.of(value);
    for (int i = 0; i < names.size(); i++) {
      String path = field.list() ? field.path() + "[" + i + "]" : field.path();
      String name = (String) names.get(i);
      objection(name)
          .ifPresent(
              guess ->
                  problems.report(
                      new Problem(
                          path, 0, 0, Shown.value(name), guess.expected(), guess.nearest())));
    }
  }
}
