package io.github.lowestrung.internal.rulebook;

import io.github.lowestrung.internal.rule.ConditionText;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads rulebooks rule by rule and table by table, to compare two versions. */
public final class RuleSources {

  private static final Pattern RULE =
      Pattern.compile("^rule \"([^\"]+)\".*?^end\\b", Pattern.MULTILINE | Pattern.DOTALL);

  private RuleSources() {}

  /**
   * A rule as it was written.
   *
   * @param file its file
   * @param text the whole rule
   */
  public record RuleSource(String file, String text) {}

  /** Returns the rules that are written in DRL, by their names. */
  public static Map<String, RuleSource> written(List<RulebookFiles> books) {
    Map<String, RuleSource> written = new HashMap<>();
    for (RulebookFiles book : books) {
      book.texts("", ".drl")
          .forEach(
              (file, text) ->
                  RULE.matcher(text)
                      .results()
                      .forEach(r -> written.put(r.group(1), new RuleSource(file, r.group()))));
    }
    return written;
  }

  /** Returns the text of each rule by its id, the spaces set aside. */
  public static Map<String, String> rules(LoadedRulebooks rulebooks) {
    Map<String, RuleSource> written = written(rulebooks.files());
    Map<String, List<String>> rows =
        rulebooks.files().stream()
            .collect(
                Collectors.toMap(RulebookFiles::id, RulebookFiles::rows, (first, next) -> first));
    Map<String, String> byId = new TreeMap<>();
    for (RuleInfo rule : rulebooks.catalog().rules()) {
      RuleSource source = written.get(rule.name());
      byId.put(
          rule.id(),
          source == null
              ? inTable(rule, rulebooks, rows.get(rule.rulebook()))
              : source.text().replaceAll("\\s+", " "));
    }
    return byId;
  }

  /** Of a rule in a decision table: what it declares about itself, its conditions, and its row. */
  private static String inTable(RuleInfo rule, LoadedRulebooks rulebooks, List<String> rows) {
    String row =
        rows.stream().filter(r -> r.contains("\"" + rule.name() + "\"")).findFirst().orElse("");
    String itself = rule.toString().replace(rule.rulebook(), ""); // it names the version
    return itself + ConditionText.ofRule(rulebooks.rules().named(rule.name()).shape()) + row;
  }

  /** Returns the tables that rules rest on, by file. */
  public static SortedMap<String, String> tables(LoadedRulebooks rulebooks) {
    List<String> others =
        List.of(
            "rulebook.yaml",
            "requirements.yaml",
            "versions.yaml",
            "approved.yaml",
            "questions.yaml");
    SortedMap<String, String> tables = new TreeMap<>();
    for (RulebookFiles book : rulebooks.files()) {
      book.texts(RulebookFiles.FOLDER, ".yaml")
          .forEach(
              (path, text) -> {
                String file = path.substring(RulebookFiles.FOLDER.length());
                if (!file.contains("/") && !others.contains(file)) {
                  tables.merge(file, text, String::concat);
                }
              });
    }
    return tables;
  }
}
