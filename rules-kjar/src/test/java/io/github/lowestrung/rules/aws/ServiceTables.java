package io.github.lowestrung.rules.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes the tables of limits, least data, endings, and regions of features. */
final class ServiceTables {

  private static final String LIMITS = "ai-service-limits.csv";
  private static final String SERVICES = "services-today.csv";
  private static final String REGION = "[a-z]{2,4}(-[a-z]+)+-\\d";

  /** How many units of a field a unit of the facts is. */
  private static final Map<String, Map<String, Double>> UNITS =
      Map.of(
          "itemMb", Map.of("bytes", 1e-6, "KB", 0.001, "MB", 1.0, "GB", 1000.0),
          "sizeGb", Map.of("MB", 0.001, "GB", 1.0),
          "itemCharacters", Map.of("characters", 1.0, "bytes", 1.0, "KB", 1e3, "MB", 1e6),
          "documentPages", Map.of("pages", 1.0, "page", 1.0),
          "mediaMinutes", Map.of("s", 1 / 60.0, "min", 1.0, "h", 60.0),
          "requestMb", Map.of("MB", 1.0, "GB", 1000.0),
          "computeSeconds", Map.of("s", 1.0, "min", 60.0, "h", 3600.0));

  private ServiceTables() {}

  static List<AwsTable> all() {
    JsonNode limits = CsvFile.mapping("limits.yaml");
    return List.of(
        new AwsTable(
            "limits.yaml",
            """
            The most that services take. of: the limited field of a workload, in its unit, or in bytes of UTF-8. given: the
            fact that makes the row hold. without: languages of which the data must have none for it to hold. adjustable: the
            provider raises it on request. inference/serverless and the like are kinds of endpoint.\
            """,
            limits(limits.path("limits"))),
        new AwsTable(
            "minimums.yaml",
            """
            The least data that services take, and what the provider recommends; of is a field of data in the workload.\
            """,
            minimums(limits.path("minimums"))),
        new AwsTable(
            "closings.yaml",
            """
            Services that take no new customers (since: the first day of refusal) or have ended, and features of services.
            tasks, given: what people used one for that is no approach.\
            """,
            closings()),
        new AwsTable(
            "features.yaml",
            """
            Regions of approaches and features that are not everywhere where their service is: regions is all that have
            it, without is those that lack it. tasks, given: what needs the feature.\
            """,
            features()));
  }

  private static List<Map<String, Object>> limits(JsonNode entries) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (FactPick pick : FactPick.of(entries)) {
      Map<String, String> fact = pick.from(LIMITS, "service", "feature", "limit");
      for (String approach : pick.texts("approach")) {
        for (String field : pick.texts("of")) {
          rows.add(
              AwsTable.dated(
                  AwsTable.row(
                      "approach", approach,
                      "feature", fact.get("feature"),
                      "tasks", pick.texts("tasks"),
                      "given", pick.text("given"),
                      "without", pick.texts("without"),
                      "of", field,
                      "most", most(fact, field.substring(field.indexOf('.') + 1)),
                      "unit", field.equals("data.itemCharacters") ? bytes(fact) : "",
                      "adjustable", fact.get("adjustable").equals("y")),
                  fact));
        }
      }
    }
    return rows;
  }

  private static String bytes(Map<String, String> fact) {
    return fact.get("unit").equals("characters") ? "" : "bytes";
  }

  private static Object most(Map<String, String> fact, String field) {
    Double factor = UNITS.get(field).get(fact.get("unit"));
    if (factor == null) {
      throw new AssertionError("The unit of " + fact + " is none of " + field + ".");
    }
    double most = Math.round(Double.parseDouble(fact.get("value")) * factor * 1e6) / 1e6;
    return most == Math.rint(most) ? (Object) (long) most : (Object) most;
  }

  private static List<Map<String, Object>> minimums(JsonNode entries) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (FactPick pick : FactPick.of(entries)) {
      Map<String, String> fact = pick.from(LIMITS, "service", "feature", "limit");
      long least = Long.parseLong(fact.get("value").split("-", -1)[0]);
      rows.add(
          AwsTable.dated(
              AwsTable.row(
                  "approach", pick.text("approach"),
                  "tasks", pick.texts("tasks"),
                  "given", pick.text("given"),
                  "of", pick.text("of"),
                  "least", least * pick.entry().path("times").asLong(1),
                  "recommended", pick.entry().path("recommended").numberValue()),
              fact));
    }
    return rows;
  }

  private static List<Map<String, Object>> closings() {
    JsonNode mapping = CsvFile.mapping("closings.yaml");
    List<Map<String, Object>> rows = new ArrayList<>();
    Set<String> used = new TreeSet<>();
    mapping.path("unused").fieldNames().forEachRemaining(used::add);
    for (FactPick pick : FactPick.of(mapping.path("rows"))) {
      Map<String, String> fact = pick.from(SERVICES, "service", "option");
      used.add(name(fact));
      LocalDate since = day(fact.get("closed_to_new_since"));
      LocalDate ended = day(fact.get("end_date"));
      if (since == null && ended == null) {
        LocalDate seen = AwsTable.day(fact.get("checked"));
        since = fact.get("status").equals("ended") ? null : seen;
        ended = fact.get("status").equals("ended") ? seen : null;
      }
      String stated = pick.text("replacement");
      rows.add(
          AwsTable.dated(
              AwsTable.row(
                  "service", pick.text("name"),
                  "approach", pick.text("approach"),
                  "tasks", pick.texts("tasks"),
                  "given", pick.text("given"),
                  "since", since,
                  "ended", ended,
                  "replacement", stated.isEmpty() ? fact.get("replacement") : stated),
              fact));
    }
    List<String> others =
        CsvFile.rows(SERVICES).stream()
            .filter(fact -> !fact.get("status").equals("open"))
            .map(ServiceTables::name)
            .filter(name -> !used.contains(name))
            .toList();
    if (!others.isEmpty()) {
      throw new AssertionError("No row is made of " + others + ". Maybe say why.");
    }
    return rows;
  }

  private static String name(Map<String, String> fact) {
    return (fact.get("service") + " " + fact.get("option")).strip();
  }

  private static LocalDate day(String cell) {
    return cell.isEmpty() ? null : AwsTable.day(cell);
  }

  private static List<Map<String, Object>> features() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (FactPick pick : FactPick.of(CsvFile.mapping("features.yaml").path("rows"))) {
      Map<String, String> fact = feature(pick);
      List<String> without = pick.texts("without");
      String cell = fact.getOrDefault("regions", fact.get("value"));
      List<String> regions =
          without.isEmpty()
              ? AwsTable.words(cell).stream().filter(w -> w.matches(REGION)).sorted().toList()
              : List.of();
      if (regions.isEmpty() && without.isEmpty()) {
        throw new AssertionError("The facts name no region for " + pick.entry() + ".");
      }
      rows.add(
          AwsTable.dated(
              AwsTable.row(
                  "name", pick.text("name"),
                  "tasks", pick.texts("tasks"),
                  "given", pick.text("given"),
                  "regions", regions,
                  "without", without),
              fact));
    }
    return rows;
  }

  private static Map<String, String> feature(FactPick pick) {
    String file = pick.text("file");
    return switch (file) {
      case LIMITS -> pick.from(file, "service", "feature", "limit");
      case SERVICES ->
          pick.text("option").isEmpty()
              ? pick.from(file, "service")
              : pick.from(file, "service", "option");
      case "custom-layers.csv" -> pick.from(file, "service", "layer");
      default -> pick.from(file, "feature");
    };
  }
}
