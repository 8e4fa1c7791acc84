package io.github.lowestrung.workload.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.DocumentNode;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.problem.ProblemCollector;
import io.github.lowestrung.workload.term.WholeText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Turns YAML or JSON into nodes that know their position. */
@API(status = Status.INTERNAL)
public final class DocumentParser {

  static final String RANGE = "a number between -1.7e308 and 1.7e308";

  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern THREE_DIGITS = Pattern.compile("\\d{3}(\\.\\d+)?");

  private final ProblemCollector problemCollector = new ProblemCollector();
  private final JsonParser parser;

  private DocumentParser(JsonParser parser) {
    this.parser = parser;
  }

  /** Parses a document in JSON, by the rules of JSON alone, or throws as {@link #parse} does. */
  static DocumentTree parseJson(String text) {
    return parse(body(text), JSON);
  }

  /** Parses a document, or throws when nothing can be read of it. */
  public static DocumentTree parse(String text) {
    String body = body(text);
    if (!body.stripLeading().startsWith("{")) {
      return parse(body, YamlFormat.OF_DOCUMENTS);
    }
    try {
      return parse(body, JSON);
    } catch (InvalidWorkloadException notJson) {
      try {
        return parse(body, YamlFormat.OF_DOCUMENTS); // which has braces too
      } catch (InvalidWorkloadException notYaml) {
        throw notJson;
      }
    }
  }

  /** Returns a text without its mark, or refuses one that is too long. */
  private static String body(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > YamlFormat.MAX_BYTES) {
      String expected = "one of at most " + YamlFormat.MAX_BYTES + " bytes";
      throw InvalidWorkloadException.at(0, 0, "a document of " + bytes + " bytes", expected);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static DocumentTree parse(String text, JsonFactory form) {
    try (JsonParser parser = form.createParser(text)) {
      DocumentParser reading = new DocumentParser(parser);
      if (parser.nextToken() == null || parser.currentToken() == JsonToken.VALUE_NULL) {
        throw InvalidWorkloadException.at(1, 1, "an empty document", "a workload");
      }
      DocumentNode root = reading.node("", 0);
      if (parser.nextToken() != null) {
        reading.problem("", parser.currentTokenLocation(), "a second document", "one document");
      }
      return new DocumentTree(root, reading.problemCollector);
    } catch (JsonProcessingException e) {
      throw syntaxError(e, form.getFormatName(), text);
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory could not be read.", e);
    }
  }

  private DocumentNode node(String path, int depth) throws IOException {
    JsonLocation at = parser.currentTokenLocation();
    if (depth > DocumentNode.MAX_DEPTH) {
      throw DocumentNode.tooDeep(path, at.getLineNr(), at.getColumnNr());
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      problem(path, at, "the alias '*" + Display.cut(parser.getText()) + "'", "the value itself");
    }
    requirePlain(path, at);
    return switch (parser.currentToken()) {
      case START_OBJECT -> map(path, depth, at);
      case START_ARRAY -> list(path, depth, at);
      case VALUE_TRUE -> at(true, null, at);
      case VALUE_FALSE -> at(false, null, at);
      case VALUE_NULL -> at(null, null, at);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(path, at);
      default -> text(path, at);
    };
  }

  /** Reports what not every reader of YAML takes for the same. */
  private void requirePlain(String path, JsonLocation at) throws IOException {
    if (parser instanceof PlainYamlParser yaml) {
      yaml.ambiguity().ifPresent(found -> problem(path, at, found.value(), found.expected()));
    }
  }

  private DocumentNode map(String path, int depth, JsonLocation at) throws IOException {
    Map<String, DocumentNode> map = new LinkedHashMap<>();
    Map<String, DocumentNode> keys = new LinkedHashMap<>();
    String last = "";
    Map<String, String> torn = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String child = child(path, name);
      JsonLocation keyAt = parser.currentTokenLocation();
      requirePlain(child, keyAt);
      DocumentNode before = map.get(last);
      if (parser.nextToken() == JsonToken.VALUE_NULL
          && THREE_DIGITS.matcher(name).matches()
          && before != null
          && before.written() != null) {
        torn.put(last, torn.getOrDefault(last, before.written()) + "," + name);
        continue;
      }
      last = name;
      DocumentNode value = node(child, depth + 1);
      if (map.putIfAbsent(name, value) != null) {
        problem(child, keyAt, "a second field of this name", "only one");
      }
      keys.putIfAbsent(name, at(name, null, keyAt));
    }
    map.forEach(
        (name, value) -> {
          if (torn.containsKey(name)) {
            reportTorn(child(path, name), value, String.valueOf(torn.get(name)));
          }
        });
    return at(map, keys, at);
  }

  /** In braces, a comma ends a value, and so what follows in a grouped number is read as fields. */
  private void reportTorn(String path, DocumentNode at, String number) {
    problemCollector.report(
        new Problem(
            path,
            at.line(),
            at.column(),
            number + " in braces, where a comma ends the number,",
            "a number without commas",
            number.replace(",", "")));
  }

  private static String child(String path, String name) {
    return (path.isEmpty() ? "" : path + ".") + Display.cut(name);
  }

  private DocumentNode list(String path, int depth, JsonLocation at) throws IOException {
    List<DocumentNode> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(node(path + "[" + list.size() + "]", depth + 1));
    }
    return at(list, null, at);
  }

  private DocumentNode text(String path, JsonLocation at) throws IOException {
    String text = parser.getText();
    if (!WholeText.is(text)) {
      problem(path, at, "the text " + Display.value(WholeText.mended(text)), WholeText.EXPECTED);
    }
    return at(text, null, at);
  }

  private DocumentNode number(String path, JsonLocation at) throws IOException {
    String written = parser.getText();
    if (YamlFormat.isNotFinite(written)) {
      return at(written, null, at);
    }
    try {
      return new DocumentNode(
          parser.getDecimalValue(), written, null, at.getLineNr(), at.getColumnNr());
    } catch (JsonParseException | NumberFormatException e) {
      problem(path, at, "the number " + Display.cut(written), RANGE); // its exponent is no int
      return at(written, null, at);
    }
  }

  private void problem(String path, JsonLocation at, String value, String expected) {
    problemCollector.report(
        new Problem(path, at.getLineNr(), at.getColumnNr(), value, expected, null));
  }

  private static DocumentNode at(
      @Nullable Object value, @Nullable Map<String, DocumentNode> keys, JsonLocation at) {
    return new DocumentNode(value, null, keys, at.getLineNr(), at.getColumnNr());
  }

  /** Says why a text is no document of its form, and where. */
  private static InvalidWorkloadException syntaxError(
      JsonProcessingException e, String form, String text) {
    if (e.getCause() instanceof ReaderException unreadable) {
      int end = text.offsetByCodePoints(0, unreadable.getPosition());
      String before = text.substring(0, end);
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = end - before.lastIndexOf('\n');
      String character = String.format("the character U+%04X", unreadable.getCodePoint());
      return refuse(line, column, form, character + " is not allowed");
    }
    if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
      Mark at = yaml.getProblemMark();
      String why = yaml.getContext() == null ? "" : yaml.getContext() + ", ";
      return refuse(at.getLine() + 1, at.getColumn() + 1, form, why + yaml.getProblem());
    }
    JsonLocation at = e.getLocation();
    String why = plain(e.getOriginalMessage());
    return at == null
        ? refuse(1, 1, form, why)
        : refuse(at.getLineNr(), at.getColumnNr(), form, why);
  }

  /** Takes out what speaks of the parser and not of the document. */
  private static String plain(String message) {
    return message
        .lines()
        .findFirst()
        .orElse("")
        .replaceAll(" \\(start marker .*", "")
        .replaceAll(" \\(code \\d+.*?\\)", "")
        .replaceAll(", got this instead.*", "")
        .replaceAll(" \\(`StreamReadConstraints.*", "")
        .replaceAll(": was expecting \\(JSON String.*", "");
  }

  private static InvalidWorkloadException refuse(int line, int column, String form, String why) {
    String value = "text that is not " + form + " (" + Display.cut(why, 160) + ")";
    return InvalidWorkloadException.at(line, column, value, "a " + form + " document");
  }
}
