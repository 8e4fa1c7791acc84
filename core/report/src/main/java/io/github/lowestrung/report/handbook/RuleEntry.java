package io.github.lowestrung.report.handbook;

import static io.github.lowestrung.report.format.MarkdownPage.code;
import static io.github.lowestrung.report.format.MarkdownPage.text;

import io.github.lowestrung.handbook.RulePage;
import io.github.lowestrung.report.format.MarkdownPage;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the documentation of a rule. */
record RuleEntry(RulePage page, int level, HandbookLinks links) {

  private static final int FEW = 8;

  String write() {
    RuleInfo rule = page.rule();
    MarkdownPage entry = new MarkdownPage(level);
    entry.title(links.anchorOfRule(page) + text(rule.id() + " " + rule.name()));
    entry.block("- " + String.join("\n- ", facts()));
    if (page.when() != null) {
      entry.block("```\n" + page.when() + "\n```");
    }
    if (page.rationale() != null) {
      entry.block(page.rationale());
    }
    return entry.toString();
  }

  private List<String> facts() {
    RuleInfo rule = page.rule();
    List<String> facts = new ArrayList<>();
    facts.add("Kind: " + text(rule.kind()) + place(rule) + ", stratum " + rule.phase().term());
    facts.add((rule.kind().equals("guidance") ? "Advice: " : "Reason: ") + code(rule.reason()));
    if (rule.phase() == Stratum.EXCLUDE) {
      facts.add("Strength: " + rule.strength().term());
    }
    facts.add("Source: " + links.toRows(rule.source()));
    facts.add(
        "Since: %s, in %s"
            .formatted(text(rule.since()), code(rule.rulebook().replaceFirst(":[^:]*$", ""))));
    if (!rule.tags().isEmpty()) {
      facts.add("Tags: " + text(String.join(", ", rule.tags())));
    }
    if (page.file() != null) {
      facts.add("File: " + links.toSource(page));
    }
    facts.add("Scenarios: " + (page.scenarios().isEmpty() ? "none" : all(page.scenarios())));
    return facts;
  }

  private static String place(RuleInfo rule) {
    if (rule.rung() != null) {
      return " of rung " + text(rule.rung());
    }
    return rule.trap() == null ? "" : " " + text(rule.trap());
  }

  /** Names all; many are folded away, which readers of Markdown without HTML do not notice. */
  static String all(List<String> ids) {
    String named = ids.stream().map(id -> code(id)).collect(Collectors.joining(", "));
    return ids.size() <= FEW
        ? named
        : "<details><summary>" + ids.size() + "</summary> " + named + "</details>";
  }
}
