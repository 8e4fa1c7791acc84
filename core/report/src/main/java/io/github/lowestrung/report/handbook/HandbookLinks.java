package io.github.lowestrung.report.handbook;

import static io.github.lowestrung.report.format.Markdown.code;
import static io.github.lowestrung.report.format.Markdown.text;

import io.github.lowestrung.handbook.RulePage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Tells where things are from the page at hand; null is nowhere.
 *
 * @param pages the folder of the topics' pages; empty when all is on one page
 * @param table the page of the requirements
 * @param sources the folder of the rulebook's files
 */
record HandbookLinks(String pages, String table, String sources) {

  static HandbookLinks none() {
    return new HandbookLinks(null, null, null);
  }

  static HandbookLinks ofOnePage() {
    return new HandbookLinks("", "", null);
  }

  static HandbookLinks ofIndex() {
    return new HandbookLinks("./", "traceability.md", null);
  }

  static HandbookLinks ofTopic(String topic, String sources) {
    String up = "../".repeat((int) topic.chars().filter(c -> c == '/').count());
    return new HandbookLinks(up.isEmpty() ? "./" : up, up + "traceability.md", up + sources);
  }

  /** Returns the folder and name of a rule's file, such as {@code traps/trap-1}. */
  static String topicOf(RulePage rule) {
    if (rule.file() == null) {
      return "rules";
    }
    String[] parts = rule.file().replaceAll("\\.[^./]*$", "").split("/", -1);
    int last = parts.length - 1;
    return last == 0 ? parts[0] : parts[last - 1] + "/" + parts[last];
  }

  String toRule(RulePage rule) {
    String id = rule.rule().id();
    if (pages == null) {
      return text(id);
    }
    String file = pages.isEmpty() ? "" : pages.replaceFirst("^\\./", "") + topicOf(rule) + ".md";
    return "[" + text(id) + "](" + file + "#" + anchor(id) + ")";
  }

  String toRows(List<String> rows) {
    return rows.stream()
        .map(row -> table == null ? text(row) : "[" + row + "](" + table + "#" + anchor(row) + ")")
        .collect(Collectors.joining(", "));
  }

  String toSource(RulePage rule) {
    return sources == null
        ? code(rule.file())
        : "[" + text(rule.file()) + "](" + sources + rule.file() + ")";
  }

  String anchorOfRule(RulePage rule) {
    return pages == null ? "" : "<a id=\"" + anchor(rule.rule().id()) + "\"></a>";
  }

  String anchorOfRow(String row) {
    return table == null ? text(row) : "<a id=\"" + anchor(row) + "\"></a>" + text(row);
  }

  /** Ids of rules and rows never meet: a rule's has a hyphen. */
  private static String anchor(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
