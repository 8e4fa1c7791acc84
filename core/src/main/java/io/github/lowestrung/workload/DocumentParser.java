package io.github.lowestrung.workload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns YAML or JSON into nodes that know where they stand. */
final class DocumentParser {

  static final int MAX_BYTES = 1024 * 1024;
  private static final int MAX_DEPTH = 20;
  private static final JsonFactory JSON = new JsonFactory();
  private static final YAMLFactory YAML = new YAMLFactory();

  private final List<Problem> problems = new ArrayList<>();
  private final JsonParser parser;

  private DocumentParser(JsonParser parser) {
    this.parser = parser;
  }

  /** Parses a document, or throws with everything that is wrong with its form. */
  static DocumentNode parse(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      throw refuse(0, 0, bytes + " bytes", "a document of at most " + MAX_BYTES + " bytes");
    }
    boolean json = text.stripLeading().startsWith("{");
    try (JsonParser parser = json ? JSON.createParser(text) : YAML.createParser(text)) {
      DocumentParser reading = new DocumentParser(parser);
      if (parser.nextToken() == null) {
        throw refuse(1, 1, "an empty document", "a workload");
      }
      DocumentNode root = reading.node("", 0);
      if (parser.nextToken() != null) {
        reading.problem("", parser.currentTokenLocation(), "a second document", "one document");
      }
      if (!reading.problems.isEmpty()) {
        throw new InvalidWorkloadException(reading.problems);
      }
      return root;
    } catch (JsonParseException e) {
      throw malformed(e, json ? "JSON" : "YAML");
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory could not be read.", e);
    }
  }

  private DocumentNode node(String path, int depth) throws IOException {
    JsonLocation at = parser.currentTokenLocation();
    if (depth > MAX_DEPTH) {
      throw refuse(at.getLineNr(), at.getColumnNr(), "nesting", "at most " + MAX_DEPTH + " levels");
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      problem(path, at, "the alias '*" + parser.getText() + "'", "the value itself");
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return map(path, depth, at);
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<DocumentNode> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(node(path + "[" + list.size() + "]", depth + 1));
      }
      return at(list, null, at);
    }
    return at(scalar(), null, at);
  }

  private DocumentNode map(String path, int depth, JsonLocation at) throws IOException {
    Map<String, DocumentNode> map = new LinkedHashMap<>();
    Map<String, DocumentNode> keys = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String child = path.isEmpty() ? name : path + "." + name;
      JsonLocation keyAt = parser.currentTokenLocation();
      parser.nextToken();
      DocumentNode value = node(child, depth + 1);
      if (map.putIfAbsent(name, value) != null) {
        problem(child, keyAt, "the field a second time", "each field once");
      }
      keys.putIfAbsent(name, at(name, null, keyAt));
    }
    return at(map, keys, at);
  }

  private Object scalar() throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      default -> parser.getText();
    };
  }

  private void problem(String path, JsonLocation at, String value, String expected) {
    problems.add(new Problem(path, at.getLineNr(), at.getColumnNr(), value, expected, null));
  }

  private static DocumentNode at(Object value, Map<String, DocumentNode> keys, JsonLocation at) {
    return new DocumentNode(value, keys, at.getLineNr(), at.getColumnNr());
  }

  private static InvalidWorkloadException malformed(JsonProcessingException e, String form) {
    JsonLocation at = e.getLocation();
    String first = e.getOriginalMessage().lines().findFirst().orElse("");
    return at == null
        ? refuse(1, 1, "text that is not " + form + " (" + first + ")", "a " + form + " document")
        : refuse(
            at.getLineNr(),
            at.getColumnNr(),
            "text that is not " + form + " (" + first + ")",
            "a " + form + " document");
  }

  private static InvalidWorkloadException refuse(
      int line, int column, String value, String expected) {
    return new InvalidWorkloadException(
        List.of(new Problem("", line, column, value, expected, null)));
  }
}
