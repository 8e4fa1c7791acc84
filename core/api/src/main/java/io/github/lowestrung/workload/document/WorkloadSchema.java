package io.github.lowestrung.workload.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.NameKind;
import java.util.Locale;

/**
 * Writes the JSON Schema of workload documents. It follows from the vocabulary. Only the reader
 * finds what no schema can express, such as contradictions between fields.
 */
public final class WorkloadSchema {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();

  private final KnownNames known;

  private WorkloadSchema(KnownNames known) {
    this.known = known;
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
    root.put("$schema", DIALECT);
    root.put("title", "Workload or pipeline of workloads");
    root.put("description", "A field that is left out is not known, which is never false or none.");
    root.put("type", "object");
    required(root.putObject("if"), "stages");
    root.putObject("then").put("$ref", "#/$defs/pipeline");
    root.putObject("else").put("$ref", "#/$defs/workload");
    root.set("$defs", definitions);
    required(group("workload", "One workload."), "task");
    required(group("stage", "A workload that is one stage of a pipeline."), "id");
    pipeline();
    for (Section section : Vocabulary.sections().values()) {
      section(section);
    }
    for (NameKind sort : NameKind.values()) {
      names(sort);
    }
    return text(root);
  }

  /** Defines a group of the texts and sections that stand at the top of a workload. */
  private ObjectNode group(String name, String description) {
    ObjectNode group = definitions.putObject(name);
    group.put("description", description).put("type", "object");
    ObjectNode properties = group.putObject("properties");
    for (Field text : Vocabulary.texts()) {
      value(properties.putObject(text.name()), text);
    }
    for (String section : Vocabulary.sections().keySet()) {
      properties.putObject(section).put("$ref", "#/$defs/" + section);
    }
    group.put("additionalProperties", false);
    return group;
  }

  private void pipeline() {
    String description =
        "Facts beside the stages hold for every stage that does not state its own.";
    ObjectNode pipeline = group("pipeline", description);
    ObjectNode stages = ((ObjectNode) pipeline.get("properties")).putObject("stages");
    stages.put("description", "the stages in order, each with its own id");
    stages.put("type", "array").put("minItems", 1).put("maxItems", Pipeline.MAX_STAGES);
    stages.putObject("items").put("$ref", "#/$defs/stage");
    required(pipeline, "stages");
    ObjectNode unshared = pipeline.putObject("if").putObject("not");
    required(unshared, "task");
    ObjectNode each = pipeline.putObject("then").putObject("properties").putObject("stages");
    required(each.putObject("items"), "task");
  }

  private void section(Section section) {
    ObjectNode definition = definitions.putObject(section.name());
    if (section.bare()) {
      value(definition, section.fields().get(0));
      return;
    }
    definition.put("type", "object");
    ObjectNode properties = definition.putObject("properties");
    section.fields().forEach(field -> value(properties.putObject(field.name()), field));
    definition.put("additionalProperties", false);
  }

  private void names(NameKind sort) {
    if (!known.of(sort).isEmpty()) {
      ObjectNode definition = definitions.putObject(nameOf(sort));
      definition.put("description", sort.called()).put("type", "string");
      known.of(sort).forEach(definition.putArray("enum")::add);
    }
  }

  private static String nameOf(NameKind sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }

  private void value(ObjectNode schema, Field field) {
    schema.put("description", field.rule().value());
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
    switch (field.kind()) {
      case TERM -> field.words().forEach(schema.putArray("enum")::add);
      case NUMBER, WHOLE -> schema.put(field.rule().positive() ? "exclusiveMinimum" : "minimum", 0);
      case TEXT ->
          schema.put(
              "pattern",
              field.rule().pattern().isEmpty() ? "\\S" : "^(" + field.rule().pattern() + ")$");
      case FLAG -> {}
    }
  }

  private static String type(FieldKind fieldKind) {
    return switch (fieldKind) {
      case FLAG -> "boolean";
      case NUMBER -> "number";
      case WHOLE -> "integer";
      case TEXT, TERM -> "string";
    };
  }

  private static void required(ObjectNode schema, String name) {
    schema.putArray("required").add(name);
  }

  private static String text(ObjectNode schema) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    try {
      return JsonMapper.builder().build().writer(printer).writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A schema could not be written as JSON.", e);
    }
  }
}
