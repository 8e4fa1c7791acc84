package io.github.lowestrung.workload.document;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.NameKind;
import io.github.lowestrung.workload.term.PlainNumber;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/**
 * Writes the JSON Schema of workload documents. It follows from the vocabulary. Only the reader
 * finds what no schema can express, such as contradictions between fields.
 */
public final class WorkloadSchema {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final KnownNames known;
  private final Vocabulary vocabulary;

  private WorkloadSchema(KnownNames known) {
    this.known = known;
    this.vocabulary = Vocabulary.of(known);
  }

  /**
   * Writes the schema of workloads and pipelines.
   *
   * @param known the names that documents may use
   * @return a JSON Schema of draft 2020-12, indented, with a line break at its end
   */
  public static String of(KnownNames known) {
    return new WorkloadSchema(known).write();
  }

  private String write() {
    try (InputStream frame = WorkloadSchema.class.getResourceAsStream("workload-schema.json")) {
      ObjectNode root = (ObjectNode) MAPPER.readTree(frame);
      fill((ObjectNode) root.get("$defs"));
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
      return MAPPER.writer(printer).writeValueAsString(root) + "\n";
    } catch (IOException e) {
      throw new IllegalStateException("A schema could not be written as JSON.", e);
    }
  }

  private void fill(ObjectNode definitions) {
    for (JsonNode group : definitions) {
      fields((ObjectNode) group.get("properties"));
    }
    for (String group : groups()) {
      section(definitions.putObject(group), vocabulary.fields(group));
    }
    for (NameKind sort : NameKind.values()) {
      if (!known.of(sort).isEmpty()) {
        ObjectNode definition = definitions.putObject(nameOf(sort));
        definition.put("description", sort.called()).put("type", "string");
        known.of(sort).forEach(definition.putArray("enum")::add);
      }
    }
  }

  /** Puts the fields of a workload before those that a group has besides. */
  private void fields(ObjectNode properties) {
    ObjectNode besides = properties.deepCopy();
    properties.removeAll();
    for (Field text : Vocabulary.texts()) {
      value(properties.putObject(text.name()), text);
    }
    for (String group : groups()) {
      properties.putObject(group).put("$ref", "#/$defs/" + group);
    }
    properties.setAll(besides);
  }

  private List<String> groups() {
    return vocabulary.names().stream().filter(name -> !vocabulary.fields(name).isEmpty()).toList();
  }

  private void section(ObjectNode definition, List<Field> fields) {
    Field first = fields.get(0);
    if (first.path().equals(first.group())) {
      value(definition, first);
      return;
    }
    definition.put("type", "object");
    ObjectNode properties = definition.putObject("properties");
    fields.forEach(field -> value(properties.putObject(field.name()), field));
    definition.put("additionalProperties", false);
  }

  private static String nameOf(NameKind sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }

  private void value(ObjectNode schema, Field field) {
    schema.put("description", field.rule().meaning());
    if (!field.list()) {
      one(schema, field);
    } else if (field.rule().alone()) {
      ArrayNode choices = schema.putArray("oneOf");
      one(choices.addObject(), field);
      list(choices.addObject(), field);
    } else {
      list(schema, field);
    }
  }

  private void list(ObjectNode schema, Field field) {
    schema.put("type", "array").put("minItems", 1).put("uniqueItems", true);
    one(schema.putObject("items"), field);
  }

  private void one(ObjectNode schema, Field field) {
    if (!known.of(field.rule().names()).isEmpty()) {
      schema.put("$ref", "#/$defs/" + nameOf(field.rule().names()));
      return;
    }
    schema.put("type", type(field.kind()));
    if (!field.rule().values().isEmpty()) {
      field.rule().values().forEach(schema.putArray("enum")::add);
      return;
    }
    switch (field.kind()) {
      case TERM -> field.words().forEach(schema.putArray("enum")::add);
      case NUMBER -> schema.put(least(field), 0);
      case WHOLE -> schema.put(least(field), 0).put("maximum", PlainNumber.MAX_WHOLE);
      case TEXT ->
          schema.put(
              "pattern",
              field.rule().pattern().isEmpty() ? "\\S" : "^(" + field.rule().pattern() + ")$");
      case FLAG -> {}
    }
  }

  private static String least(Field field) {
    return field.rule().positive() ? "exclusiveMinimum" : "minimum";
  }

  private static String type(FieldKind fieldKind) {
    return switch (fieldKind) {
      case FLAG -> "boolean";
      case NUMBER -> "number";
      case WHOLE -> "integer";
      case TEXT, TERM -> "string";
    };
  }
}
