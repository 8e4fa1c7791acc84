package io.github.lowestrung.internal.rulebook;

import io.github.lowestrung.internal.rule.ConditionText;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rulebooks rule by rule and table by table, to compare two versions. */
public final class RuleSources {

  private static final String TABLES = "META-INF/lowest-rung/";
  private static final Pattern RULE =
      Pattern.compile("^rule \"([^\"]+)\".*?^end\\b", Pattern.MULTILINE | Pattern.DOTALL);

  private RuleSources() {}

  /** Returns the text of each rule by its id, the spaces set aside. */
  public static Map<String, String> rules(LoadedRulebooks rulebooks) {
    Map<String, String> byName = new HashMap<>();
    for (RulebookFiles book : rulebooks.files()) {
      book.texts("", ".drl")
          .values()
          .forEach(
              text -> {
                Matcher rule = RULE.matcher(text);
                while (rule.find()) {
                  byName.put(rule.group(1), rule.group().replaceAll("\\s+", " "));
                }
              });
    }
    Map<String, String> byId = new TreeMap<>();
    for (RuleInfo rule : rulebooks.catalog().rules()) {
      String text = byName.get(rule.name());
      byId.put(rule.id(), text == null ? inTable(rule, rulebooks) : text);
    }
    return byId;
  }

  /** Of a rule in a decision table: what it declares about itself, its conditions, and its row. */
  private static String inTable(RuleInfo rule, LoadedRulebooks rulebooks) {
    String row =
        rulebooks.files().stream()
            .filter(book -> book.id().equals(rule.rulebook()))
            .flatMap(book -> book.rowOf(rule.name()).stream())
            .findFirst()
            .orElse("");
    String itself =
        new RuleInfo(
                rule.id(),
                rule.name(),
                rule.kind(),
                rule.rung(),
                rule.trap(),
                rule.since(),
                rule.source(),
                rule.reason(),
                rule.strength(),
                rule.tags(),
                rule.phase(),
                "")
            .toString();
    return itself + ConditionText.ofRule(rulebooks.rules().named(rule.name()).shape()) + row;
  }

  /** Returns the tables that rules rest on, by file. */
  public static SortedMap<String, String> tables(LoadedRulebooks rulebooks) {
    List<String> others = List.of("rulebook.yaml", "requirements.yaml", "versions.yaml");
    SortedMap<String, String> tables = new TreeMap<>();
    for (RulebookFiles book : rulebooks.files()) {
      book.texts(TABLES, ".yaml")
          .forEach(
              (path, text) -> {
                String file = path.substring(TABLES.length());
                if (!file.contains("/") && !others.contains(file)) {
                  tables.merge(file, text, String::concat);
                }
              });
    }
    return tables;
  }
}
