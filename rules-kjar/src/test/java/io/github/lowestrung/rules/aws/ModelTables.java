package io.github.lowestrung.rules.aws;

import static io.github.lowestrung.rules.aws.AwsTable.dated;
import static io.github.lowestrung.rules.aws.AwsTable.row;
import static io.github.lowestrung.rules.aws.AwsTable.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Makes the tables of foundation models. */
final class ModelTables {

  private static final JsonNode MAPPING = CsvFile.mapping("models.yaml");
  private static final List<Map<String, String>> MODELS = CsvFile.rows("bedrock-models.csv");
  private static final List<Map<String, String>> ROUTES = CsvFile.rows("bedrock-model-regions.csv");

  private ModelTables() {}

  static List<AwsTable> all() {
    return List.of(
        new AwsTable(
            "models.yaml",
            "Foundation models of Bedrock, and the regions from which they answer: the region"
                + " itself, its\n"
                + "geography, any region; mantle: the region itself, through the endpoint"
                + " bedrock-mantle only. One that has ended keeps the regions that it answered"
                + " from until then.",
            models()),
        new AwsTable(
            "catalog.yaml",
            "Models that SageMaker JumpStart and serverless customization list, by task, and"
                + " whether they tune them;\n"
                + "and models that Custom Model Import takes, or may take, by their architecture.",
            catalog()),
        new AwsTable(
            "tuning.yaml",
            "Base models that are tuned, by which method, and where. onDemand: regions in which the"
                + " tuned model\n"
                + "runs without dedicated capacity, when it was tuned on or after onDemandSince;"
                + " throughput: with it. leastRecords,\n"
                + "mostRecords: examples to tune with; adjustable: the provider raises the most on"
                + " request.",
            tuning()));
  }

  private static List<Map<String, Object>> models() {
    Map<String, Map<String, Set<String>>> regions = new LinkedHashMap<>();
    for (Map<String, String> route : ROUTES) {
      if (route.get("routing").equals("in-region") && route.get("endpoint").equals("mantle")) {
        regions
            .computeIfAbsent(route.get("model_id"), id -> new LinkedHashMap<>())
            .computeIfAbsent("mantle", way -> new TreeSet<>())
            .add(route.get("region"));
      }
      regions
          .computeIfAbsent(route.get("model_id"), id -> new LinkedHashMap<>())
          .computeIfAbsent(route.get("routing"), way -> new TreeSet<>())
          .add(route.get("region"));
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map<String, String> model : MODELS) {
      String id = model.get("model_id");
      Map<String, Set<String>> ways = regions.getOrDefault(id, Map.of());
      boolean over = model.get("lifecycle").equals("eol");
      if (ways.isEmpty() && !over) {
        continue; // a second id of another row
      }
      String end = model.get("eol_date");
      rows.add(
          dated(
              row(
                  "approach", "bedrock",
                  "id", id,
                  "name", name(model),
                  "provider", model.get("provider"),
                  "inputs", words(model.get("input_modalities")),
                  "outputs", outputs(model),
                  "launched", day(model.get("launch_date")),
                  "legacy", day(model.get("legacy_date")),
                  "ended", over && end.isEmpty() ? AwsTable.day(model.get("checked")) : day(end),
                  "weights", weights(id),
                  "inRegion", ways.getOrDefault("in-region", Set.of()),
                  "mantle", ways.getOrDefault("mantle", Set.of()),
                  "geography", ways.getOrDefault("geo", Set.of()),
                  "global", ways.getOrDefault("global", Set.of())),
              model));
    }
    return rows;
  }

  private static LocalDate day(String cell) {
    return cell.isEmpty() ? null : AwsTable.day(cell);
  }

  private static List<String> outputs(Map<String, String> model) {
    return MAPPING.get("outputs").properties().stream()
        .filter(entry -> model.get("model_id").startsWith(entry.getKey()))
        .map(entry -> List.of(entry.getValue().asText()))
        .findFirst()
        .orElseGet(() -> words(model.get("output_modalities")));
  }

  private static Long count(String cell) {
    return cell.isEmpty() ? null : Long.valueOf(cell);
  }

  private static String weights(String id) {
    return Stream.of("closed", "open")
        .filter(word -> texts(word + "-ids").stream().anyMatch(id::startsWith))
        .findFirst()
        .orElse(null);
  }

  /** Returns what all tables call a model: without its maker, and without what is no name. */
  private static String name(Map<String, String> model) {
    String id = model.get("model_id");
    if (MAPPING.get("names").has(id)) {
      return MAPPING.get("names").get(id).asText();
    }
    String name = model.get("name").replaceAll("[()]", "");
    for (String idle : texts("qualifiers")) {
      name = name.replaceAll("(?i)[ -]" + idle + "(?=[ -]|$)", "");
    }
    String provider = model.get("provider");
    String maker = provider.toLowerCase(Locale.ROOT).split("[ .]", -1)[0];
    if (!texts("families").contains(maker)) {
      name = name.replaceFirst("(?i)^" + maker + "[ -]", "");
    }
    String added = MAPPING.get("makers").path(provider).asText("");
    return name.toLowerCase(Locale.ROOT).startsWith(added) ? name : added + "-" + name;
  }

  private static List<String> texts(String field) {
    return StreamSupport.stream(MAPPING.get(field).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static List<Map<String, Object>> catalog() {
    Map<String, List<Map<String, String>>> groups = new TreeMap<>();
    for (Map<String, String> model : CsvFile.rows("jumpstart-models.csv")) {
      if (!texts("left-out").contains(model.get("tab"))) {
        String kind = model.get("task") + " " + weightsOf(model) + " " + model.get("fine_tunable");
        groups.computeIfAbsent(kind, key -> new ArrayList<>()).add(model);
      }
    }
    return Stream.concat(
            groups.values().stream().map(models -> catalog("jumpstart", models)),
            Stream.of(
                catalog(
                    "sagemaker-serverless-customization",
                    CsvFile.rows("sagemaker-serverless-customization.csv")),
                imported()))
        .toList();
  }

  /** Every model of words that can be had and has none of the architectures that are refused. */
  private static Map<String, Object> imported() {
    Map<String, String> fact =
        CsvFile.rows("bedrock-features.csv").stream()
            .filter(row -> row.get("feature").equals("custom-model-import"))
            .findFirst()
            .orElseThrow();
    JsonNode mapping = MAPPING.get("import");
    Set<String> tasks = Set.copyOf(AwsTable.words(mapping.get("tasks").asText()));
    List<String> others = AwsTable.words(mapping.get("other-architectures").asText());
    Set<String> names = new TreeSet<>();
    CsvFile.rows("jumpstart-models.csv").stream()
        .filter(model -> tasks.contains(model.get("task")) && weightsOf(model).equals("open"))
        .forEach(model -> names.add(kebab(model)));
    MODELS.stream()
        .filter(model -> "open".equals(weights(model.get("model_id"))))
        .filter(model -> outputs(model).contains("text"))
        .forEach(model -> names.add(kebab(model)));
    names.removeIf(name -> others.stream().anyMatch(name::startsWith));
    return dated(
        row(
            "approach", "bedrock-custom-model-import",
            "task", "text-generation",
            "weights", "open",
            "tunable", false,
            "models", names),
        fact);
  }

  private static Map<String, Object> catalog(String approach, List<Map<String, String>> models) {
    Map<String, String> first = models.get(0);
    return dated(
        row(
            "approach", approach,
            "task", first.getOrDefault("task", "text-generation"),
            "weights", weightsOf(first),
            "tunable", first.getOrDefault("fine_tunable", "y").equals("y"),
            "models", models.stream().map(ModelTables::kebab).distinct().sorted().toList()),
        first);
  }

  /** Proprietary says how a model is sold, and not whether its weights can be had elsewhere. */
  private static String weightsOf(Map<String, String> model) {
    return texts("closed").contains(model.get("provider"))
        ? "closed"
        : "proprietary".equals(model.get("type")) ? "" : "open";
  }

  private static String kebab(Map<String, String> model) {
    return name(model).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9+.]+", "-");
  }

  private static List<Map<String, Object>> tuning() {
    Map<Map<String, Object>, Set<String>> rows = new LinkedHashMap<>();
    for (Map<String, String> tuned : CsvFile.rows("bedrock-customization.csv")) {
      boolean onDemand = tuned.get("on_demand").equals("y");
      rows.computeIfAbsent(
              dated(
                  row(
                      "method", tuned.get("method"),
                      "regions", words(tuned.get("regions")),
                      "onDemand", onDemand ? words(tuned.get("on_demand_regions")) : List.of(),
                      "onDemandSince", onDemand ? day(MAPPING.get("onDemandSince").asText()) : null,
                      "throughput", words(tuned.get("pt_regions")),
                      "leastRecords", count(tuned.get("min_records")),
                      "mostRecords", count(tuned.get("max_records")),
                      "adjustable", tuned.get("max_adjustable").equals("y") ? true : null),
                  tuned),
              row -> new TreeSet<>())
          .add(tunedName(tuned));
    }
    List<Map<String, Object>> named = new ArrayList<>();
    rows.forEach((row, models) -> named.add(tuning("bedrock", models, row)));
    MAPPING
        .get("methods")
        .properties()
        .forEach(method -> serverless(method.getKey(), method.getValue()).ifPresent(named::add));
    return named;
  }

  private static Map<String, Object> tuning(
      String approach, Set<String> models, Map<String, Object> more) {
    Map<String, Object> row = row("approach", approach, "models", models);
    row.putAll(more);
    return row;
  }

  /** The pages name no regions of serverless customization. */
  private static Optional<Map<String, Object>> serverless(String method, JsonNode columns) {
    List<Map<String, String>> tuned =
        CsvFile.rows("sagemaker-serverless-customization.csv").stream()
            .filter(
                model ->
                    StreamSupport.stream(columns.spliterator(), false)
                        .anyMatch(column -> model.get(column.asText()).equals("y")))
            .toList();
    Set<String> models = new TreeSet<>();
    tuned.forEach(model -> models.add(kebab(model)));
    return tuned.stream()
        .findFirst()
        .map(
            first ->
                tuning(
                    "sagemaker-serverless-customization",
                    models,
                    dated(row("method", method), first)));
  }

  /** The name of its row in models.yaml, or of the row of which its id is the beginning. */
  private static String tunedName(Map<String, String> tuned) {
    return MODELS.stream()
        .filter(model -> model.get("model_id").startsWith(tuned.get("model_id")))
        .filter(model -> !model.get("mark").equals("secondary"))
        .findFirst()
        .map(ModelTables::kebab)
        .orElseThrow(() -> new AssertionError("models.yaml lacks " + tuned.get("model_id")));
  }
}
