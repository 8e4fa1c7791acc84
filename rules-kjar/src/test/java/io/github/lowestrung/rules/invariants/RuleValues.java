package io.github.lowestrung.rules.invariants;

import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.term.PlainNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbers and texts that rules compare fields of a workload with, read off the DRL. */
final class RuleValues {

  private static final Path RULES = Path.of("src/main/resources/io/github/lowestrung/rules");
  private static final Pattern WHEN = Pattern.compile("(?ms)^when$(.*?)^then$");
  private static final Pattern COMPARISON =
      Pattern.compile("(\\w+) +(?:[<>!=]=|[<>]|contains) +(?:(\\d+(?:\\.\\d+)?)|\"([^\"]+)\")");

  private static final Pattern PARAMETER =
      Pattern.compile("Threshold\\( name == \"([^\"]+)\", (\\$\\w+) : value");

  private final Map<String, Set<Double>> numbers = new HashMap<>();
  private final Map<String, Set<String>> texts = new HashMap<>();

  RuleValues() {
    try (Stream<Path> files = Files.walk(RULES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
        WHEN.matcher(Files.readString(file)).results().forEach(when -> read(when.group(1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the numbers that a field is compared with. */
  Set<Double> numbers(String path) {
    return numbers.getOrDefault(path, Set.of());
  }

  /** Returns the texts that a field is compared with. */
  Set<String> texts(String path) {
    return texts.getOrDefault(path, Set.of());
  }

  private void read(String conditions) {
    String when = withNumbers(conditions);
    for (Section section : Vocabulary.LIBRARY.sections().values()) {
      Matcher pattern =
          Pattern.compile("\\b" + section.type().getSimpleName() + "\\(").matcher(when);
      while (pattern.find()) {
        read(section.fields(), insideParentheses(when, pattern.end()));
      }
    }
  }

  /** Writes the numbers of parameters in place of their variables. */
  private static String withNumbers(String conditions) {
    return PARAMETER
        .matcher(conditions)
        .results()
        .reduce(
            conditions,
            (text, bound) -> text.replace(bound.group(2), PlainNumber.text(value(bound.group(1)))),
            (one, other) -> other);
  }

  private static double value(String parameter) {
    return RulesUnderTest.advisor().thresholds().find(parameter).orElseThrow().value();
  }

  private void read(List<Field> fields, String conditions) {
    COMPARISON
        .matcher(conditions)
        .results()
        .forEach(
            found ->
                fields.stream()
                    .filter(field -> field.name().equals(found.group(1)))
                    .forEach(field -> note(field.path(), found.group(2), found.group(3))));
  }

  private void note(String path, String number, String text) {
    if (number != null) {
      numbers.computeIfAbsent(path, p -> new TreeSet<>()).add(Double.valueOf(number));
    } else {
      texts.computeIfAbsent(path, p -> new TreeSet<>()).add(text);
    }
  }

  private static String insideParentheses(String text, int from) {
    int open = 1;
    int to = from;
    while (open > 0) {
      char next = text.charAt(to++);
      open += next == '(' ? 1 : next == ')' ? -1 : 0;
    }
    return text.substring(from, to - 1);
  }
}
