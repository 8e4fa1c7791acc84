package io.github.lowestrung.rules.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes the table of languages. */
final class LanguageTable {

  private static final String FILE = "ai-service-languages.csv";
  private static final JsonNode MAPPING = CsvFile.mapping("languages.yaml");
  private static final Map<String, List<Map<String, String>>> FACTS =
      CsvFile.rows(FILE).stream()
          .collect(Collectors.groupingBy(row -> row.get("service") + " " + row.get("feature")));

  private LanguageTable() {}

  static List<AwsTable> all() {
    List<Map<String, Object>> rows = new ArrayList<>();
    Set<String> used = new TreeSet<>();
    MAPPING.path("unused").fieldNames().forEachRemaining(used::add);
    for (FactPick pick : FactPick.of(MAPPING.path("rows"))) {
      List<Map<String, String>> facts = facts(pick, "feature", used);
      boolean without = pick.entry().path("without").asBoolean();
      Set<String> partly = codes(facts(pick, "partly", used));
      pick.texts("scripts").forEach(s -> partly.addAll(usual(s)));
      Set<String> codes = codes(facts);
      partly.removeAll(codes);
      for (String approach : pick.texts("approach")) {
        rows.add(
            AwsTable.dated(
                AwsTable.row(
                    "approach",
                    approach,
                    "feature",
                    String.join(" or ", pick.texts("feature")),
                    "tasks",
                    pick.texts("tasks"),
                    "given",
                    pick.text("given"),
                    "scripts",
                    pick.texts("scripts"),
                    "languages",
                    without ? List.of() : List.copyOf(codes),
                    "without",
                    without ? List.copyOf(codes) : variants(facts(pick, "variants", used), facts),
                    "partly",
                    List.copyOf(partly)),
                FactPick.weakest(facts)));
      }
    }
    requireAll(used);
    return List.of(
        new AwsTable(
            "languages.yaml",
            """
            Languages of services by task: languages is all that they support, without is what they are known not to, or which
            variants. ISO 639-1, with a region where the service tells variants apart. given: what makes the row hold.
            scripts: letters that are read in other languages too; partly: languages read by their letters, or in part.\
            """,
            rows));
  }

  private static void requireAll(Set<String> used) {
    if (!used.equals(FACTS.keySet())) {
      Set<String> others = new TreeSet<>(FACTS.keySet());
      others.removeAll(used);
      throw new AssertionError("No row is made of " + others + " of " + FILE + ". Maybe say why.");
    }
  }

  private static List<Map<String, String>> facts(FactPick pick, String list, Set<String> used) {
    List<Map<String, String>> facts = new ArrayList<>();
    for (String feature : pick.texts(list)) {
      String key = pick.text("service") + " " + feature;
      used.add(key);
      facts.addAll(FACTS.getOrDefault(key, List.of()));
    }
    return facts;
  }

  /** Returns the variants that the service knows elsewhere, of languages that it supports here. */
  private static List<String> variants(
      List<Map<String, String>> all, List<Map<String, String>> facts) {
    Set<String> here = texts(facts, "code");
    Set<String> languages = texts(facts, "iso639_1");
    return all.stream()
        .filter(fact -> languages.contains(fact.get("iso639_1")))
        .map(fact -> fact.get("code"))
        .filter(code -> !here.contains(code) && code.matches("[a-z]{2}-[A-Z]{2}"))
        .distinct()
        .sorted()
        .toList();
  }

  private static Set<String> texts(List<Map<String, String>> facts, String column) {
    return facts.stream().map(fact -> fact.get(column)).collect(Collectors.toSet());
  }

  private static List<String> usual(String script) {
    return new FactPick(MAPPING.path("usually")).texts(script);
  }

  private static Set<String> codes(List<Map<String, String>> facts) {
    Set<String> codes = new TreeSet<>();
    for (Map<String, String> fact : facts) {
      String code = fact.get("code").replace('_', '-');
      String base = fact.get("iso639_1");
      base = base.isEmpty() ? code : base;
      if (code.equals("zh-TW") || code.equals("zh-HK")) {
        base = code;
      }
      base = MAPPING.path("codes").path(base).asText(base);
      if (base.matches("[a-z]{2}(-[A-Z]{2})?")) {
        codes.add(base);
      }
    }
    // Norwegian stands under both of its codes
    if (codes.contains("no") || codes.contains("nb")) {
      codes.addAll(List.of("no", "nb"));
    }
    return codes;
  }
}
