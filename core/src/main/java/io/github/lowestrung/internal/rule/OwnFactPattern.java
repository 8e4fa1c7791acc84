package io.github.lowestrung.internal.rule;

import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.internal.rule.RuleModelReader.UnknownShapeException;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.OwnFact;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.term.FactType;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads patterns on facts that rulebooks declare. Each looks at one fact, named by its path; the
 * rest of its conditions are about its value, which they read by the property of its type.
 */
final class OwnFactPattern {

  private static final String EXAMPLE =
      OwnFact.class.getSimpleName() + "( path == \"acme.dataClass\", text == \"restricted\" )";
  private static final Set<String> PROPERTIES =
      Stream.concat(Stream.of("value"), Arrays.stream(FactType.values()).map(FactType::property))
          .collect(Collectors.toUnmodifiableSet());

  private OwnFactPattern() {}

  /** Returns the fact that a pattern looks at. */
  static Section section(String rule, List<Test> tests, Vocabulary vocabulary) {
    List<String> paths = tests.stream().flatMap(OwnFactPattern::paths).toList();
    if (paths.size() != 1) {
      throw new UnknownShapeException(
          "matches an OwnFact by other than its one path, such as " + EXAMPLE);
    }
    String path = paths.get(0);
    Section section = vocabulary.sections().get(path);
    if (section == null || !section.own()) {
      List<String> declared =
          vocabulary.sections().values().stream().filter(Section::own).map(Section::name).toList();
      throw new RulebookException(
          "The rule \"%s\" asks for the fact (%s), which no rulebook declares. %s"
              .formatted(
                  rule,
                  path,
                  NameSuggestion.of(path, declared).advice("Maybe declare it in facts.yaml.")));
    }
    return section;
  }

  private static Stream<String> paths(Test test) {
    return test.constraint().required("path").stream();
  }

  /** Returns the conditions about the value, which call it by the name of the fact. */
  static List<Test> conditions(Section section, List<Test> tests) {
    Field field = section.fields().get(0);
    return tests.stream()
        .filter(test -> paths(test).findAny().isEmpty())
        .map(test -> named(test, field))
        .toList();
  }

  private static Test named(Test test, Field field) {
    String property = field.type().property();
    for (String name : test.constraint().names()) {
      if (!name.equals(property) && (PROPERTIES.contains(name) || name.equals("path"))) {
        throw new UnknownShapeException(
            "reads (%s) of the fact (%s), which holds a %s, so that (%s) was expected"
                .formatted(name, field.path(), field.type().term(), property));
      }
    }
    ConditionTokens written = test.written().renamed(property, field.name());
    return new Test(
        written,
        ConstraintParser.parse(written),
        test.predicate(),
        test.arguments(),
        List.of(field));
  }
}
