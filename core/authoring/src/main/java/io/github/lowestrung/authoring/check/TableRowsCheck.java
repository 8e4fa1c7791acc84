package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.build.NameSort;
import io.github.lowestrung.authoring.build.TableNames;
import io.github.lowestrung.authoring.source.SourcePosition;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.workload.document.TableFailure;
import io.github.lowestrung.workload.problem.DocumentNode;
import io.github.lowestrung.workload.term.FactDeclaration;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what the rows of a table name and nothing has, and what they lack. Loading would refuse it
 * too, or take it for something else, one row at a time.
 *
 * @param file the table
 * @param names what the rows may name
 */
record TableRowsCheck(YamlFile file, TableNames names) {

  /** What fields name, by table and field. */
  private static final Map<String, Map<String, NameSort>> FIELDS =
      Map.ofEntries(
          Map.entry("approaches.yaml", Map.of("services", NameSort.OFFERED_SERVICE)),
          Map.entry(
              "regions.yaml",
              Map.of(
                  "region",
                  NameSort.NEW_REGION,
                  "services",
                  NameSort.SERVICE,
                  "fips",
                  NameSort.SERVICE)),
          Map.entry("images.yaml", Map.of("names", NameSort.IMAGE, "regions", NameSort.REGION)),
          Map.entry(
              "languages.yaml",
              Map.of(
                  "approach", NameSort.OWN_APPROACH,
                  "languages", NameSort.LANGUAGE,
                  "without", NameSort.LANGUAGE)),
          Map.entry(
              "features.yaml", Map.of("regions", NameSort.REGION, "without", NameSort.REGION)),
          Map.entry(
              "minimums.yaml", Map.of("approach", NameSort.APPROACH, "of", NameSort.DATA_FIELD)),
          Map.entry(
              "models.yaml",
              Map.of(
                  "approach", NameSort.OWN_APPROACH,
                  "inRegion", NameSort.REGION,
                  "geography", NameSort.REGION,
                  "global", NameSort.REGION)),
          Map.entry("catalog.yaml", Map.of("approach", NameSort.OWN_APPROACH)),
          Map.entry(
              "tuning.yaml",
              Map.of(
                  "approach", NameSort.OWN_APPROACH,
                  "regions", NameSort.REGION,
                  "onDemand", NameSort.REGION,
                  "throughput", NameSort.REGION)),
          Map.entry(
              "closings.yaml",
              Map.of("service", NameSort.CLOSED_SERVICE, "approach", NameSort.APPROACH)),
          Map.entry("parameters.yaml", Map.of("name", NameSort.NEW_PARAMETER)),
          Map.entry("tightenings.yaml", Map.of("parameter", NameSort.PARAMETER)));

  /** Checks a table whose rows have a type. */
  void run(String table, Class<?> type) {
    Map<String, NameSort> fields = FIELDS.getOrDefault(table, Map.of());
    Set<String> seen = new HashSet<>();
    for (DocumentNode row : file.nodes()) {
      if (row.isMap()) {
        lacks(row, type);
        row.map()
            .forEach(
                (name, value) -> {
                  if (fields.containsKey(name)) {
                    values(value).forEach(one -> name(fields.get(name), one, seen));
                  }
                });
      }
    }
  }

  private static Stream<DocumentNode> values(DocumentNode value) {
    return value.isList() ? value.list().stream() : Stream.of(value);
  }

  private void name(NameSort sort, DocumentNode node, Set<String> seen) {
    if (node.value() instanceof String name) {
      names
          .flaw(sort, name, seen)
          .ifPresent(
              flaw -> file.report(SourceCheck.TABLE, at(node), flaw.message(), flaw.advice()));
    }
  }

  /** A row with a misspelt field lacks what is meant by it, and is reported for that. */
  private void lacks(DocumentNode row, Class<?> type) {
    List<RecordComponent> fields = Arrays.asList(type.getRecordComponents());
    List<String> known = fields.stream().map(RecordComponent::getName).toList();
    boolean free = type == Rung.class || type == FactDeclaration.class; // may lack some
    if (free || !known.containsAll(row.map().keySet())) {
      return;
    }
    for (RecordComponent field : fields) {
      DocumentNode value = row.map().get(field.getName());
      boolean named = type == Approach.class && field.getName().equals("name"); // said with its id
      if (!named
          && TableFailure.isNeeded(field)
          && (value == null || value.value() == null || "".equals(value.value()))) {
        file.report(
            SourceCheck.TABLE,
            at(value == null ? row : value),
            "The row has no (" + field.getName() + "), which it needs.",
            "Add it; it would stop the loading.");
      }
    }
  }

  private static SourcePosition at(DocumentNode node) {
    return new SourcePosition(node.line(), node.column());
  }
}
