package io.github.lowestrung.internal.advisor;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.handbook.Handbook;
import io.github.lowestrung.handbook.Requirement;
import io.github.lowestrung.handbook.RequirementTrace;
import io.github.lowestrung.handbook.RulePage;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.internal.analysis.ConsequenceAnalysis;
import io.github.lowestrung.internal.analysis.ConsequenceSummary;
import io.github.lowestrung.internal.analysis.RuleDependencies;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.ConditionText;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.internal.rulebook.LoadedRulebooks;
import io.github.lowestrung.internal.rulebook.RuleSources;
import io.github.lowestrung.internal.rulebook.RuleSources.RuleSource;
import io.github.lowestrung.internal.rulebook.RulebookFiles;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gathers the documentation of rulebooks, and runs their scenarios. */
final class HandbookBuilder {

  private static final Pattern WHEN =
      Pattern.compile("^when\\R(.*?)^then\\b", Pattern.MULTILINE | Pattern.DOTALL);

  private final Advisor advisor;
  private final List<RulebookFiles> books;
  private final RuleSet rules;
  private final LocalDate date;
  private final Map<String, RuleSource> written;
  private final Map<CompiledRule, ConsequenceSummary> sayings = new LinkedHashMap<>();
  private final RuleDependencies dependencies;
  private final Map<String, String> rationales = new TreeMap<>();

  /** Begins a handbook whose scenarios are decided as of a date. */
  HandbookBuilder(Advisor advisor, LoadedRulebooks rulebooks, LocalDate date) {
    this.advisor = advisor;
    this.books = rulebooks.files();
    this.rules = rulebooks.rules();
    this.date = date;
    this.written = RuleSources.written(books);
    ConsequenceAnalysis consequences = new ConsequenceAnalysis(advisor.ladder());
    rules.forEach(rule -> sayings.put(rule, consequences.of(rule)));
    this.dependencies = new RuleDependencies(advisor.ladder(), sayings);
  }

  Handbook write() {
    Map<Scenario, Set<String>> fired = new LinkedHashMap<>();
    for (Scenario scenario : scenarios(books)) {
      fired.put(
          scenario,
          scenario.decide(advisor, date).firings().stream()
              .map(TrailEntry::rule)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    for (RulebookFiles book : books) {
      book.texts(RulebookFiles.FOLDER + "rationale/", ".md")
          .forEach(
              (path, text) ->
                  rationales.put(name(path.substring(path.lastIndexOf('/') + 1)), text.strip()));
    }
    List<RulePage> pages =
        advisor.catalog().rules().stream().map(rule -> page(rule, fired)).toList();
    if (!rationales.isEmpty()) {
      throw new RulebookException(
          "There are rationales of rules that do not exist: %s. Maybe the rule has another id."
              .formatted(rationales.keySet()));
    }
    return new Handbook(advisor.ladder().rungs(), pages, traces(fired));
  }

  static List<Scenario> scenarios(List<RulebookFiles> books) {
    List<Scenario> scenarios = new ArrayList<>();
    for (RulebookFiles book : books) {
      SortedMap<String, String> texts = new TreeMap<>();
      book.texts(RulebookFiles.SCENARIOS, ".yaml")
          .forEach(
              (path, text) ->
                  texts.put(name(path.substring(RulebookFiles.SCENARIOS.length())), text));
      scenarios.addAll(Scenario.read(book.id(), texts));
    }
    return scenarios;
  }

  private static String name(String path) {
    return path.substring(0, path.lastIndexOf('.'));
  }

  private RulePage page(RuleInfo rule, Map<Scenario, Set<String>> fired) {
    List<String> scenarios =
        fired.entrySet().stream()
            .filter(entry -> entry.getValue().contains(rule.id()))
            .map(entry -> entry.getKey().id())
            .toList();
    RuleSource source = written.get(rule.name());
    CompiledRule compiled = rules.named(rule.name());
    return new RulePage(
        rule,
        source == null ? tableOf(rule) : source.file(),
        when(rule, source),
        rationales.remove(rule.id()),
        dependencies.evidencePaths(compiled).stream().sorted().toList(),
        advisor.ladder().approaches().stream()
            .map(Approach::id)
            .filter(sayings.get(compiled).names()::contains)
            .toList(),
        scenarios);
  }

  /** The conditions of a rule in a decision table, which was written as a row, are as loaded. */
  private String when(RuleInfo rule, RuleSource source) {
    Matcher when = WHEN.matcher(source == null ? "" : source.text());
    return when.find()
        ? when.group(1).stripTrailing().stripIndent()
        : ConditionText.ofRule(rules.named(rule.name()).shape());
  }

  private String tableOf(RuleInfo rule) {
    String file = RulebookFiles.of(rule, books).fileOf(rule);
    return file.isEmpty() ? null : file;
  }

  private List<RequirementTrace> traces(Map<Scenario, Set<String>> fired) {
    return books.stream()
        .flatMap(book -> book.requirements().stream())
        .map(requirement -> trace(requirement, fired))
        .toList();
  }

  private RequirementTrace trace(Requirement requirement, Map<Scenario, Set<String>> fired) {
    List<String> rules =
        advisor.catalog().rules().stream()
            .filter(rule -> rule.source().contains(requirement.row()))
            .map(RuleInfo::id)
            .toList();
    List<String> scenarios =
        fired.entrySet().stream()
            .filter(entry -> entry.getKey().covers().contains(requirement.row()))
            .filter(entry -> rules.stream().anyMatch(entry.getValue()::contains))
            .map(entry -> entry.getKey().id())
            .toList();
    return new RequirementTrace(requirement, rules, scenarios);
  }
}
