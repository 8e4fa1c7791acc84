package io.github.lowestrung.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.handbook.Handbook;
import io.github.lowestrung.handbook.RulePage;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.report.handbook.HandbookMarkdown;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages in docs/rules are current and whole, and no page of the project points nowhere. */
class HandbookTest {

  private static final Path PROJECT = Path.of("..");
  private static final Path FOLDER = PROJECT.resolve("docs/rules");
  private static final String COMMAND =
      "mvn verify -pl rules-kjar -am -Dtest=HandbookTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dhandbook.write=true";
  private static final String HEAD =
      "Generated from the rules themselves. Do not edit: change the DRL, its annotations, or the"
          + " files in `META-INF/lowest-rung`, and run\n`"
          + COMMAND
          + "`.";

  private static final Handbook HANDBOOK = Handbook.of(Advisor.create());
  private static final SortedMap<String, String> PAGES =
      new HandbookMarkdown(HANDBOOK).folder(HEAD, "../../rules-kjar/src/main/resources/");

  static {
    write();
  }

  @Test
  void the_pages_are_current() throws IOException {
    SortedMap<String, String> committed = new TreeMap<>();
    for (Path file : markdownIn(FOLDER)) {
      committed.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file));
    }
    assertThat(committed.keySet())
        .as("The folder docs/rules is not current. Maybe run: " + COMMAND)
        .isEqualTo(PAGES.keySet());
    PAGES.forEach(
        (name, page) ->
            assertThat(committed.get(name))
                .as("The page docs/rules/" + name + " is not current. Maybe run: " + COMMAND)
                .isEqualTo(page));
  }

  @Test
  void the_readme_counts_the_rules() throws IOException {
    assertThat(Files.readString(PROJECT.resolve("README.md")))
        .contains("There are " + HANDBOOK.pages().size() + ", each with a page");
  }

  @Test
  void no_cell_of_the_traceability_is_empty() {
    assertThat(HANDBOOK.traces()).hasSize(94 + 32);
    assertThat(HANDBOOK.traces().stream().filter(t -> t.rules().isEmpty()))
        .as("rows without a rule")
        .isEmpty();
    assertThat(HANDBOOK.traces().stream().filter(t -> t.scenarios().isEmpty()))
        .as("rows without a scenario")
        .isEmpty();
  }

  @Test
  void every_rule_has_its_conditions_and_a_scenario() {
    assertThat(idsOf(page -> page.when() == null || page.when().isBlank()))
        .as("rules without conditions")
        .isEmpty();
    assertThat(idsOf(page -> page.scenarios().isEmpty())).as("rules without a scenario").isEmpty();
  }

  @Test
  void every_source_is_a_requirement_and_every_scenario_covers_known_ones() {
    Set<String> rows =
        HANDBOOK.traces().stream().map(t -> t.requirement().row()).collect(Collectors.toSet());
    assertThat(HANDBOOK.pages())
        .allSatisfy(page -> assertThat(rows).containsAll(page.rule().source()));
    assertThat(Scenario.of(Advisor.create()))
        .allSatisfy(scenario -> assertThat(rows).as(scenario.id()).containsAll(scenario.covers()));
  }

  @Test
  void ids_of_scenarios_and_requirements_are_unique() {
    assertThat(Scenario.of(Advisor.create())).extracting(s -> s.id()).doesNotHaveDuplicates();
    assertThat(HANDBOOK.traces()).extracting(t -> t.requirement().row()).doesNotHaveDuplicates();
  }

  @Test
  void every_rule_that_a_page_names_exists() throws IOException {
    Set<String> ids =
        HANDBOOK.pages().stream().map(RulePage::rule).map(RuleInfo::id).collect(Collectors.toSet());
    Pattern id =
        Pattern.compile("(?<![\\w.-])(?:R[1-5](?:\\.5)?|T(?:10|[1-9])|[CFGLPSUWX])-\\d\\d\\b");
    Map<String, Set<String>> unknown = new TreeMap<>();
    for (Path file : pages()) {
      Matcher named = id.matcher(Files.readString(file));
      while (named.find()) {
        if (!ids.contains(named.group())) {
          unknown.computeIfAbsent(file.toString(), f -> new TreeSet<>()).add(named.group());
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void no_link_is_dead() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path file : pages()) {
      String page = Files.readString(file).replaceAll("(?s)```.*?```", "");
      Matcher link = Pattern.compile("\\]\\(([^)\\s]+)\\)").matcher(page);
      while (link.find()) {
        if (!link.group(1).contains("://") && !leads(file, link.group(1))) {
          dead.add(file + ": " + link.group(1));
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  private static List<String> idsOf(Predicate<RulePage> pages) {
    return HANDBOOK.pages().stream().filter(pages).map(page -> page.rule().id()).toList();
  }

  private static boolean leads(Path from, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
    if (!Files.exists(target) || parts.length == 1) {
      return Files.exists(target);
    }
    String page = Files.readString(target);
    return page.contains("<a id=\"" + parts[1] + "\"></a>")
        || page.lines()
            .filter(line -> line.startsWith("#"))
            .anyMatch(line -> slug(line).equals(parts[1]));
  }

  private static String slug(String heading) {
    return heading
        .replaceFirst("^#+ ", "")
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^a-z0-9 -]", "")
        .replace(' ', '-');
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(markdownIn(PROJECT.resolve("docs")));
    for (String name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
      pages.add(PROJECT.resolve(name));
    }
    pages.addAll(markdownIn(Path.of("src/main/resources")));
    return pages;
  }

  private static List<Path> markdownIn(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static void write() {
    if (!Boolean.getBoolean("handbook.write")) {
      return;
    }
    try {
      for (Path old : markdownIn(FOLDER)) {
        Files.delete(old);
      }
      for (Map.Entry<String, String> page : PAGES.entrySet()) {
        Path file = FOLDER.resolve(page.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
