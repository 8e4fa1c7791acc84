package io.github.lowestrung.rules.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values that each fact is tried with: what its schema lists, and what rules name beside it.
 */
final class TriedValues {

  /** Texts of which neither the schema nor a rule lists any. */
  private static final List<String> TEXTS = List.of("en", "de", "sw", "claude-opus", "resnet-50");

  private final JsonNode schema;
  private final RuleTexts texts;
  private final Map<String, List<Object>> values = new LinkedHashMap<>();

  TriedValues(JsonNode schema, RuleTexts texts) {
    this.schema = schema;
    this.texts = texts;
    read("", schema.at("/$defs/workload/properties"));
    List.of("id", "title", "description", "fixed").forEach(values::remove);
  }

  Set<String> paths() {
    return values.keySet();
  }

  List<Object> of(String path) {
    return values.get(path);
  }

  private void read(String prefix, JsonNode properties) {
    properties
        .properties()
        .forEach(
            field -> {
              JsonNode kind = resolved(field.getValue());
              if (kind.has("properties")) {
                read(field.getKey() + ".", kind.get("properties"));
              } else {
                values.put(prefix + field.getKey(), List.copyOf(values(field.getKey(), kind)));
              }
            });
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? schema.at(node.get("$ref").asText().substring(1)) : node;
  }

  private Set<Object> values(String name, JsonNode kind) {
    Set<Object> all = new LinkedHashSet<>();
    if (kind.has("oneOf")) {
      kind.get("oneOf").forEach(one -> all.addAll(values(name, resolved(one))));
      all.removeIf(value -> !(value instanceof List));
    } else if (kind.has("enum")) {
      kind.get("enum")
          .forEach(word -> all.add(word.isBoolean() ? word.asBoolean() : word.asText()));
    } else {
      switch (kind.path("type").asText()) {
        case "boolean" -> all.addAll(List.of(true, false));
        case "integer" -> numbers(name).forEach(number -> all.add(Math.round(number)));
        case "number" -> all.addAll(numbers(name));
        case "array" -> values(name, resolved(kind.get("items"))).forEach(v -> all.add(List.of(v)));
        default -> {
          all.addAll(texts.literals(name));
          all.addAll(TEXTS);
        }
      }
    }
    return all;
  }

  private List<Double> numbers(String name) {
    List<Double> numbers = new ArrayList<>(List.of(0.0, 1.0, 1e6, 1e9));
    for (double border : texts.numbers(name)) {
      numbers.addAll(List.of(border - 1, border - 0.01, border, border + 0.01, border + 1));
    }
    return numbers;
  }
}
