package io.github.lowestrung.rules.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What an entry of a mapping picks out of the facts. */
record FactPick(JsonNode entry) {

  /** Returns the entries of a list in a mapping. */
  static List<FactPick> of(JsonNode entries) {
    return StreamSupport.stream(entries.spliterator(), false).map(FactPick::new).toList();
  }

  /** Returns the only row whose cells are those that the entry names; a cell left out is empty. */
  Map<String, String> from(String file, String... columns) {
    List<Map<String, String>> found =
        CsvFile.rows(file).stream()
            .filter(row -> Stream.of(columns).allMatch(name -> row.get(name).equals(text(name))))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(
          "%d rows of %s are meant by %s. Maybe a cell is misspelt."
              .formatted(found.size(), file, entry));
    }
    return found.get(0);
  }

  /** Returns a text of the entry; empty when it has none. */
  String text(String name) {
    return entry.path(name).asText("");
  }

  /** Returns a list of texts of the entry; empty when it has none. */
  List<String> texts(String name) {
    return StreamSupport.stream(entry.path(name).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** Joins facts that become one row: it is as old, and as firm, as the weakest of them. */
  static Map<String, String> weakest(List<Map<String, String>> facts) {
    Map<String, String> joined = new LinkedHashMap<>(facts.get(0));
    joined.put("mark", facts.stream().map(fact -> fact.get("mark")).max(firmness()).orElseThrow());
    joined.put(
        "checked",
        facts.stream()
            .map(fact -> AwsTable.day(fact.get("checked")))
            .min(LocalDate::compareTo)
            .orElseThrow()
            .toString());
    return joined;
  }

  private static Comparator<String> firmness() {
    return Comparator.comparing(List.of("verified", "documented", "secondary")::indexOf);
  }
}
