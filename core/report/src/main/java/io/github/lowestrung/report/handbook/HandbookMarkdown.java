package io.github.lowestrung.report.handbook;

import static io.github.lowestrung.report.format.MarkdownPage.text;

import io.github.lowestrung.handbook.Handbook;
import io.github.lowestrung.handbook.RequirementTrace;
import io.github.lowestrung.handbook.RulePage;
import io.github.lowestrung.report.format.MarkdownPage;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Shows a handbook in Markdown: an index by rung, by trap and by kind, an entry for each rule, and
 * which rules and scenarios cover which requirement. Immutable and thread-safe.
 */
public final class HandbookMarkdown {

  private final Handbook handbook;

  /**
   * Creates the view of a handbook.
   *
   * @param handbook the handbook, not null
   */
  public HandbookMarkdown(Handbook handbook) {
    this.handbook = Objects.requireNonNull(handbook, "handbook");
  }

  /**
   * Writes the whole as one page.
   *
   * @return Markdown, ending with a line break; never null
   */
  public String onePage() {
    MarkdownPage page = new MarkdownPage(1);
    HandbookLinks links = HandbookLinks.ofOnePage();
    page.title("The rules");
    index(page, links);
    for (RulePage rule : handbook.pages()) {
      page.block(new RuleEntry(rule, 2, links).write().strip());
    }
    page.heading("Traceability");
    traces(page, links);
    return page.toString();
  }

  /**
   * Writes the whole as a folder of pages: {@code README.md}, {@code traceability.md} and a page
   * for each DRL file.
   *
   * @param head stands at the top of each page, such as how it was made; Markdown
   * @param sources where the folder finds the rulebook's own files, such as {@code
   *     ../../rules/src/main/resources/}
   * @return Markdown by relative path
   */
  public SortedMap<String, String> folder(String head, String sources) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("README.md", indexPage(head));
    files.put("traceability.md", traceabilityPage(head));
    Map<String, List<RulePage>> byTopic =
        handbook.pages().stream()
            .collect(
                Collectors.groupingBy(HandbookLinks::topicOf, TreeMap::new, Collectors.toList()));
    byTopic.forEach(
        (topic, rules) -> {
          HandbookLinks links = HandbookLinks.ofTopic(topic, sources);
          MarkdownPage page = new MarkdownPage(1);
          page.title(text(topic));
          page.block(head);
          rules.forEach(rule -> page.block(new RuleEntry(rule, 2, links).write().strip()));
          files.put(topic + ".md", page.toString());
        });
    return files;
  }

  /**
   * Writes the entry of one rule.
   *
   * @param id the rule's id
   * @return Markdown, ending with a line break; never null
   * @throws IllegalArgumentException when there is no such rule
   */
  public String entry(String id) {
    RulePage rule =
        handbook
            .find(id)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is no rule (" + id + "). Maybe it is misspelt."));
    return new RuleEntry(rule, 1, HandbookLinks.none()).write();
  }

  private String indexPage(String head) {
    MarkdownPage page = new MarkdownPage(1);
    page.title("The rules");
    page.block(head);
    page.block(
        "There are "
            + handbook.pages().size()
            + " rules. Which of them cover which requirement: [traceability](traceability.md).");
    index(page, HandbookLinks.ofIndex());
    return page.toString();
  }

  private String traceabilityPage(String head) {
    MarkdownPage page = new MarkdownPage(1);
    page.title("Traceability");
    page.block(head);
    page.block(
        "Each requirement, the rules that name it as their source, and the scenarios"
            + " that cover it and in which one of these rules fires.");
    traces(page, HandbookLinks.ofIndex());
    return page.toString();
  }

  private void index(MarkdownPage page, HandbookLinks links) {
    for (Rung rung : handbook.rungs()) {
      String number = PlainNumber.text(rung.number());
      list(
          page,
          "Rung " + number + ": " + rung.name(),
          rule -> number.equals(rule.rule().rung()),
          links);
    }
    // numbers as numbers, and names that companies give after them
    SortedSet<String> traps =
        new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(trap -> trap));
    handbook.pages().stream()
        .filter(rule -> rule.rule().trap() != null)
        .forEach(rule -> traps.add(rule.rule().trap()));
    for (String trap : traps) {
      list(page, "Trap " + trap, rule -> trap.equals(rule.rule().trap()), links);
    }
    SortedSet<String> kinds = new TreeSet<>();
    handbook.pages().stream()
        .filter(HandbookMarkdown::belongsNowhere)
        .forEach(rule -> kinds.add(rule.rule().kind()));
    for (String kind : kinds) {
      list(
          page,
          "Kind: " + kind,
          rule -> belongsNowhere(rule) && rule.rule().kind().equals(kind),
          links);
    }
  }

  private static boolean belongsNowhere(RulePage rule) {
    return rule.rule().rung() == null && rule.rule().trap() == null;
  }

  private void list(
      MarkdownPage page, String heading, Predicate<RulePage> belongs, HandbookLinks links) {
    page.heading(text(heading));
    page.table(
        List.of("Rule", "Says", "Source"),
        handbook.pages().stream().filter(belongs).toList(),
        rule ->
            List.of(
                links.toRule(rule), text(rule.rule().name()), links.toRows(rule.rule().source())));
  }

  private void traces(MarkdownPage page, HandbookLinks links) {
    page.table(
        List.of("Row", "What must hold", "Rules", "Scenarios"),
        handbook.traces(),
        requirementTrace -> row(requirementTrace, links));
  }

  private List<String> row(RequirementTrace requirementTrace, HandbookLinks links) {
    String row = requirementTrace.requirement().row();
    return List.of(
        links.anchorOfRow(row),
        text(requirementTrace.requirement().says()),
        requirementTrace.rules().stream()
            .map(id -> links.toRule(handbook.find(id).orElseThrow()))
            .collect(Collectors.joining(", ")),
        RuleEntry.all(requirementTrace.scenarios()));
  }
}
