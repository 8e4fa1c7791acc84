package io.github.lowestrung.rules.proof;

import io.github.lowestrung.rules.harness.RulesUnderTest;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules and rows of tables as text, of which nothing is understood but which words meet. */
final class RuleTexts {

  private static final Pattern FILES =
      Pattern.compile(".*(\\.drl|/(limits|minimums|tuning|waivers|tightenings|closings)\\.yaml)");
  private static final Pattern PIECES = Pattern.compile("(?m)^(?=rule \"|- )");
  private static final Pattern DATES = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern NUMBERS = Pattern.compile("(?<![\\w.\"-])\\d+(\\.\\d+)?(?=L?\\b)");
  private static final Pattern LITERALS = Pattern.compile("\"([^\"\\s]+)\"");
  private static final Pattern THRESHOLDS = Pattern.compile("name == \"([^\"]+)\"");

  private final List<String> pieces = new ArrayList<>();
  private final Map<String, Set<String>> naming = new ConcurrentHashMap<>();

  void addFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> FILES.matcher(f.toString()).matches()).toList()) {
        String undated = DATES.matcher(Files.readString(file)).replaceAll("");
        Collections.addAll(pieces, PIECES.split(undated));
      }
    }
  }

  void addJar(Path jar) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      addFolder(files.getPath("/"));
    }
  }

  /** Returns the numbers that stand in a piece with a word. */
  Set<Double> numbers(String word) {
    Set<Double> numbers = new TreeSet<>();
    for (String piece : with(word)) {
      NUMBERS.matcher(piece).results().forEach(found -> numbers.add(Double.valueOf(found.group())));
      THRESHOLDS
          .matcher(piece)
          .results()
          .flatMap(name -> RulesUnderTest.advisor().thresholds().find(name.group(1)).stream())
          .forEach(threshold -> numbers.add(threshold.value()));
    }
    return numbers;
  }

  /** Returns the texts in quotes that stand in a piece with a word. */
  Set<String> literals(String word) {
    Set<String> literals = new LinkedHashSet<>();
    with(word)
        .forEach(
            piece -> LITERALS.matcher(piece).results().map(r -> r.group(1)).forEach(literals::add));
    return literals;
  }

  /** Tells whether two words stand in one piece. */
  boolean meet(String word, String other) {
    return !Collections.disjoint(with(word), with(other));
  }

  private Set<String> with(String word) {
    Pattern named = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
    return naming.computeIfAbsent(
        word,
        w ->
            pieces.stream()
                .filter(piece -> named.matcher(piece).find())
                .collect(Collectors.toSet()));
  }
}
