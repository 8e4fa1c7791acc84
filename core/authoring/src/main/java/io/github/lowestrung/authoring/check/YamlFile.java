package io.github.lowestrung.authoring.check;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.lowestrung.authoring.source.DrlText;
import io.github.lowestrung.authoring.source.FileFlaw;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.source.SourcePlace;
import io.github.lowestrung.authoring.source.SourcePosition;
import io.github.lowestrung.authoring.source.Utf8Check;
import io.github.lowestrung.workload.document.DocumentParser;
import io.github.lowestrung.workload.document.TableFailure;
import io.github.lowestrung.workload.document.YamlFormat;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.DocumentNode;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.term.NameSuggestion;
import io.github.lowestrung.workload.term.Term;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file in YAML; what of it cannot be read becomes findings. */
final class YamlFile {

  private final SourceCheck check;
  private final Path path;
  private final String content;
  private final FindingCollector findings;
  private final Optional<FileFlaw> encoding;

  /**
   * Takes a file.
   *
   * @param check what is checked of it
   * @param directory the rulebook that has it
   * @param path its path below the rulebook's root
   * @param findings take what is found
   */
  YamlFile(SourceCheck check, RulebookDirectory directory, String path, FindingCollector findings) {
    this.check = check;
    this.path = directory.place(path);
    this.content = directory.text(path);
    this.encoding = Utf8Check.flaw(directory.files().get(path));
    this.findings = findings;
  }

  /** Reports something of the file. */
  void report(SourceCheck about, SourcePosition position, String message, String advice) {
    findings.add(about, new SourcePlace(path, position), message, advice);
  }

  /** Reads a list of rows; empty where it cannot be read. */
  <T> Optional<List<T>> rows(Class<T> type) {
    return read(TypeFactory.defaultInstance().constructCollectionType(List.class, type));
  }

  /** Reads one object; empty where it cannot be read. */
  <T> Optional<T> object(Class<T> type) {
    return read(TypeFactory.defaultInstance().constructType(type));
  }

  /** Returns the rows with their places; none where the file is no list. */
  List<DocumentNode> nodes() {
    try {
      DocumentNode root = DocumentParser.parse(content).root();
      return root.isList() ? root.list() : List.of();
    } catch (InvalidWorkloadException e) {
      return List.of(); // reading it as rows says why
    }
  }

  private <T> Optional<T> read(JavaType type) {
    if (encoding.isPresent()) {
      SourcePosition at = new SourcePosition(encoding.get().line(), 0);
      report(check, at, encoding.get().message(), encoding.get().advice());
      return Optional.empty();
    }
    Optional<String> large = TableFailure.ofSize(content.length());
    if (large.isPresent()) {
      report(
          check,
          SourcePosition.WHOLE_FILE,
          "The file cannot be read: " + large.get() + ".",
          "Look whether another file is meant.");
      return Optional.empty();
    }
    ObjectMapper mapper =
        YamlFormat.mapper()
            .addModule(new JavaTimeModule())
            .defaultSetterInfo(TableFailure.NO_NULLS)
            .addHandler(new UnknownFields())
            .build();
    try {
      Optional<T> table = Optional.ofNullable(mapper.readValue(content, type));
      if (table.isEmpty()) {
        report(
            check,
            SourcePosition.WHOLE_FILE,
            "The file cannot be read: " + TableFailure.EMPTY + ".",
            "Write its rows, or remove it.");
      }
      return table;
    } catch (JsonProcessingException e) {
      misread(e);
      return Optional.empty();
    }
  }

  private void misread(JsonProcessingException e) {
    report(
        check,
        place(e.getLocation()),
        "The file cannot be read: " + TableFailure.why(e) + ".",
        advice(e));
  }

  private static String advice(JsonProcessingException e) {
    String otherwise = "Correct the line, or look at the same file of the library for an example.";
    return e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()
        ? NameSuggestion.of(
                String.valueOf(wrong.getValue()), TableFailure.words(wrong.getTargetType()))
            .advice(otherwise)
        : otherwise;
  }

  private static SourcePosition place(JsonLocation location) {
    return location == null || location.getLineNr() < 1
        ? SourcePosition.WHOLE_FILE
        : new SourcePosition(location.getLineNr(), Math.max(0, location.getColumnNr()));
  }

  /** Returns the line where a value of a key stands first; the whole file where it is not found. */
  SourcePosition lineOf(String key, String value) {
    if (findings.isFull(path)) {
      return SourcePosition.WHOLE_FILE;
    }
    Pattern pattern = Pattern.compile("\\b" + key + ":\\s*[\"']?\\Q" + value + "\\E(?![\\w.-])");
    Matcher matcher = pattern.matcher(content);
    return matcher.find() ? line(matcher.start()) : SourcePosition.WHOLE_FILE;
  }

  /** Returns where a value stands first in a list of a row; the other where it is not found. */
  SourcePosition placeOf(String list, String value, SourcePosition otherwise) {
    if (findings.isFull(path)) {
      return otherwise;
    }
    return nodes().stream()
        .filter(row -> row.isMap() && row.map().containsKey(list) && row.map().get(list).isList())
        .flatMap(row -> row.map().get(list).list().stream())
        .filter(node -> node.line() >= otherwise.line() && value.equals(node.value()))
        .findFirst()
        .map(node -> new SourcePosition(node.line(), 0))
        .orElse(otherwise);
  }

  private SourcePosition line(int offset) {
    return new SourcePosition(new DrlText(content).place(offset).line(), 0);
  }

  /**
   * Reports every unknown field and word and reads on. The reader has forgotten where the fields
   * stand.
   */
  private final class UnknownFields extends DeserializationProblemHandler {
    private final Map<String, Integer> searched = new HashMap<>();

    private SourcePosition next(String name) {
      if (findings.isFull(path)) {
        return SourcePosition.WHOLE_FILE;
      }
      Matcher field =
          Pattern.compile("(?m)(?:^|[\\s{,-])\\Q" + name + "\\E[\"']?\\s*:").matcher(content);
      if (!field.find(searched.getOrDefault(name, 0))) {
        return SourcePosition.WHOLE_FILE;
      }
      searched.put(name, field.end());
      return line(field.end());
    }

    private NameSuggestion meant(String name, Collection<String> known) {
      return findings.isFull(path)
          ? NameSuggestion.ofNearest(null)
          : NameSuggestion.of(name, known);
    }

    /** Takes another word or date in place of a misspelt one, so that all of them are reported. */
    @Override
    public Object handleWeirdStringValue(
        DeserializationContext context, Class<?> type, String value, String message) {
      boolean word = type.isEnum() && Term.class.isAssignableFrom(type);
      if (!word && type != LocalDate.class) {
        return NOT_HANDLED;
      }
      misread(InvalidFormatException.from(context.getParser(), message, value, type));
      return word ? type.getEnumConstants()[0] : LocalDate.EPOCH;
    }

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> deserializer,
        Object beanOrClass,
        String name)
        throws IOException {
      Collection<String> known = new TreeSet<>();
      if (deserializer != null && deserializer.getKnownPropertyNames() != null) {
        deserializer.getKnownPropertyNames().forEach(property -> known.add(property.toString()));
      }
      report(
          check,
          next(name),
          "There is no field (%s)%s It would stop the loading."
              .formatted(Display.cut(name), meant(name, known).bracketedQuestion()),
          "Rename or remove it. Known are: " + String.join(", ", known) + ".");
      parser.skipChildren();
      return true;
    }
  }
}
