package io.github.lowestrung.report.handbook;

import io.github.lowestrung.handbook.Handbook;
import io.github.lowestrung.handbook.RequirementTrace;
import io.github.lowestrung.handbook.RulePage;
import io.github.lowestrung.report.format.MarkdownForms;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the templates show on a page of the handbook.
 *
 * @param handbook the handbook
 * @param topic what the page is about; empty when it is about all
 * @param head stands at its top
 * @param links tells where things are from this page
 */
record HandbookView(Handbook handbook, String topic, String head, HandbookLinks links)
    implements MarkdownForms {

  /** Rules that belong together. */
  record Section(String title, List<RuleEntry> rules) {}

  /** A requirement with what covers it, as Markdown but for what it says. */
  record TraceRow(String anchor, String says, String rules, String scenarios) {}

  List<RuleEntry> rules() {
    return entries(page -> topic.isEmpty() || topic.equals(HandbookLinks.topicOf(page)));
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (Rung rung : handbook.rungs()) {
      String number = PlainNumber.text(rung.number());
      sections.add(
          section("Rung " + number + ": " + rung.name(), rule -> number.equals(rule.rung())));
    }
    // traps by number, and names that companies give after them
    Comparator<String> byLength = Comparator.comparingInt(String::length);
    sections.addAll(sections("Trap ", RuleInfo::trap, byLength.thenComparing(trap -> trap)));
    sections.addAll(sections("Kind: ", HandbookView::kindAlone, Comparator.naturalOrder()));
    return sections;
  }

  /** Returns the kind of a rule that belongs to no rung and no trap. */
  private static String kindAlone(RuleInfo rule) {
    return rule.rung() == null && rule.trap() == null ? rule.kind() : null;
  }

  private List<Section> sections(
      String title, Function<RuleInfo, String> of, Comparator<String> order) {
    return handbook.pages().stream()
        .map(page -> of.apply(page.rule()))
        .filter(Objects::nonNull)
        .distinct()
        .sorted(order)
        .map(name -> section(title + name, rule -> name.equals(of.apply(rule))))
        .toList();
  }

  private Section section(String title, Predicate<RuleInfo> belongs) {
    return new Section(title, entries(page -> belongs.test(page.rule())));
  }

  private List<RuleEntry> entries(Predicate<RulePage> shown) {
    return handbook.pages().stream()
        .filter(shown)
        .map(page -> new RuleEntry(page, "##", links))
        .toList();
  }

  List<TraceRow> traces() {
    return handbook.traces().stream().map(this::row).toList();
  }

  private TraceRow row(RequirementTrace trace) {
    return new TraceRow(
        links.anchorOfRow(trace.requirement().row()),
        trace.requirement().says(),
        trace.rules().stream()
            .map(id -> links.toRule(handbook.find(id).orElseThrow()))
            .collect(Collectors.joining(", ")),
        RuleEntry.all(trace.scenarios()));
  }
}
