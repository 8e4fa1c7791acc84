package io.github.lowestrung.rules.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The facts from which the tables are made: {@code src/aws}. */
final class CsvFile {

  private static final Path FOLDER = Path.of("src", "aws");
  private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*)),");

  private CsvFile() {}

  /** Returns the rows of a file, by the names of their columns. */
  static List<Map<String, String>> rows(String file) {
    List<String> lines = text(file).lines().toList();
    List<String> columns = cells(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      if (cells.size() != columns.size()) {
        throw new AssertionError(
            "A row of %s has %d cells in place of %d: %s"
                .formatted(file, cells.size(), columns.size(), line));
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Returns what the columns cannot say: a file of {@code src/aws/mapping}. */
  static JsonNode mapping(String file) {
    try {
      return new YAMLMapper().readTree(text("mapping/" + file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    Matcher cell = CELL.matcher(line + ",");
    List<String> cells = new ArrayList<>();
    int end = 0;
    while (cell.find()) {
      cells.add(
          cell.group(1) == null ? cell.group(2).strip() : cell.group(1).replace("\"\"", "\""));
      end = cell.end();
    }
    if (end != line.length() + 1) {
      throw new AssertionError("A row is no CSV from its column " + (end + 1) + " on: " + line);
    }
    return cells;
  }

  private static String text(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
