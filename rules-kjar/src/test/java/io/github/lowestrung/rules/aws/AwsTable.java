package io.github.lowestrung.rules.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table of the rulebook that is made from the facts in {@code src/aws}.
 *
 * @param file name of the table
 * @param says what it says, in a sentence or some
 * @param rows its rows: fields by name, in order; texts, numbers, flags, days and lists of texts
 */
record AwsTable(String file, String says, List<Map<String, Object>> rows) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][\\w.+/() -]*[\\w)+]|[A-Za-z]");
  private static final Pattern OTHER =
      Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n|.* #.*");
  private static final Pattern PAGE =
      Pattern.compile("c2hans/aws-docs docs/([\\w-]+)/latest/[\\w-]+/([\\w-]+)\\.md");
  private static final Map<String, String> GUIDES =
      Map.of(
          "bedrock", "Amazon Bedrock user guide",
          "comprehend", "Amazon Comprehend developer guide",
          "general", "AWS General Reference",
          "personalize", "Amazon Personalize developer guide",
          "polly", "Amazon Polly developer guide",
          "rekognition", "Amazon Rekognition developer guide",
          "sagemaker", "Amazon SageMaker AI developer guide",
          "textract", "Amazon Textract developer guide",
          "transcribe", "Amazon Transcribe developer guide",
          "translate", "Amazon Translate developer guide");

  /** Starts a row; the origin of the fact comes last. */
  static Map<String, Object> row(Object... namesAndValues) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      boolean empty =
          value == null || value.equals("") || (value instanceof Collection<?> c && c.isEmpty());
      if (!empty) {
        row.put((String) namesAndValues[i], value);
      }
    }
    return row;
  }

  /** Adds how firmly a fact is known, where from, and since when. */
  static Map<String, Object> dated(Map<String, Object> row, Map<String, String> fact) {
    row.put("mark", fact.get("mark"));
    row.put("source", source(fact.get("source")));
    row.put("asOf", day(fact.get("checked")));
    return row;
  }

  /** Returns the day of a check; a month stands for its first day. */
  static LocalDate day(String checked) {
    return checked.length() == 7 ? YearMonth.parse(checked).atDay(1) : LocalDate.parse(checked);
  }

  /** Returns the words of a cell. */
  static List<String> words(String cell) {
    return Arrays.stream(cell.split("[ ;,]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** Names the pages of a source as people know them. */
  static String source(String paths) {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    for (String path : paths.split(" ; ", -1)) {
      var page = PAGE.matcher(path);
      boolean known = page.matches();
      pages.merge(
          known ? GUIDES.getOrDefault(page.group(1), "AWS guide of " + page.group(1)) : path,
          known ? List.of(page.group(2)) : List.of(),
          (one, other) -> java.util.stream.Stream.concat(one.stream(), other.stream()).toList());
    }
    return pages.entrySet().stream()
        .map(
            guide ->
                switch (guide.getValue().size()) {
                  case 0 -> guide.getKey();
                  case 1 -> guide.getKey() + ", page " + guide.getValue().get(0);
                  default -> guide.getKey() + ", pages " + String.join(", ", guide.getValue());
                })
        .collect(Collectors.joining("; "));
  }

  /** Writes the table: a row is a line, and each of its lists another. */
  String text(String command) {
    StringBuilder text = new StringBuilder();
    says.lines().forEach(line -> text.append("# ").append(line).append('\n'));
    text.append("# Made from the files in rules-kjar/src/aws; change those, and run\n");
    text.append("# ").append(command).append('\n');
    rows.forEach(row -> text.append("- {").append(fields(row)).append("}\n"));
    return text.toString();
  }

  private static String fields(Map<String, Object> row) {
    StringBuilder fields = new StringBuilder();
    row.forEach(
        (name, value) -> {
          boolean list = value instanceof Collection<?> many && many.size() > 3;
          String gap = fields.isEmpty() ? "" : list ? ",\n   " : ", ";
          fields.append(gap).append(name).append(": ").append(scalar(value));
        });
    return fields.toString();
  }

  private static String scalar(Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(AwsTable::scalar).collect(Collectors.joining(", ", "[", "]"));
    }
    if (!(value instanceof String text)
        || (PLAIN.matcher(text).matches() && !OTHER.matcher(text).matches())) {
      return value.toString();
    }
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
