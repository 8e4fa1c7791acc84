package io.github.lowestrung.authoring.table;

import io.github.lowestrung.authoring.source.FileFlaw;
import io.github.lowestrung.authoring.table.TableGrid.Cell;
import io.github.lowestrung.compiler.RuleFiles;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.decisiontable.parser.ActionType;

/** Finds what the engine would leave out of a decision table, or take for something else. */
final class TableInspection {

  /** Rows between the name of a table and its first rule: types, facts, templates, headings. */
  private static final int HEAD = 4;

  private static final Pattern SEMICOLON = Pattern.compile("(?im)^[\\s,\"]*RuleSet\"?\\s*;");
  private static final Pattern BARE = Pattern.compile("(?<![\"'\\w.])\\$(param|\\d)\\b(?![\"'])");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?[LlDdFf]?");
  private static final Pattern NAME = Pattern.compile("\"[^\"]*\"|[A-Za-z_$][\\w.$]*");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([., '_]\\d{3})+");

  private static final Set<String> TYPES =
      Arrays.stream(ActionType.Code.values())
          .map(ActionType.Code::getColHeader)
          .collect(Collectors.toCollection(TreeSet::new));

  private final TableGrid grid;
  private final List<FileFlaw> flaws = new ArrayList<>();

  private TableInspection(TableGrid grid) {
    this.grid = grid;
  }

  /**
   * Returns what is wrong with a file of rules, if it is a decision table.
   *
   * @param name its name
   * @param content what it holds; text must be UTF-8
   * @return the flaws by row; empty when there are none, or the file is no table at all
   */
  static List<FileFlaw> of(String name, byte[] content) {
    if (!RuleFiles.isTable(name)) {
      return List.of();
    }
    try {
      TableInspection inspection = new TableInspection(TableGrid.of(name, content));
      if (name.endsWith(".csv")) {
        inspection.separator(new String(content, StandardCharsets.UTF_8));
      }
      if (inspection.flaws.isEmpty()) {
        inspection.tables();
      }
      inspection.sheets();
      return List.copyOf(inspection.flaws);
    } catch (IOException | RuntimeException e) {
      return List.of(); // the engine says why it cannot be read
    }
  }

  private void separator(String text) {
    if (SEMICOLON.matcher(text).find()) {
      flaws.add(
          new FileFlaw(
              1,
              "The cells are separated by semicolons, where commas are expected.",
              "Save the table as CSV with commas and UTF-8, or as a workbook (.drl.xlsx)."));
    }
  }

  private void sheets() {
    for (String other : grid.others()) {
      flaws.add(
          new FileFlaw(
              0,
              "The sheet (%s) is not read: rules are read from the first sheet, (%s), alone."
                  .formatted(other, grid.sheet()),
              "Move it to a workbook of its own, or delete it."));
    }
  }

  private void tables() {
    int row = 0;
    while (row < grid.rows().size()) {
      Cell start = start(row);
      if (start == null) {
        row++;
      } else {
        row = table(row, grid.rows().get(row).indexOf(start));
      }
    }
  }

  /** The engine leaves a column out whose type it does not know. */
  private void types(int top, int left) {
    List<Cell> types = top + 1 < grid.rows().size() ? grid.rows().get(top + 1) : List.of();
    for (Cell cell : types.subList(Math.min(left, types.size()), types.size())) {
      String type = cell.text().toUpperCase(Locale.ROOT);
      if (!cell.isBlank() && !TYPES.contains(type) && type.length() > 1) {
        flaws.add(
            new FileFlaw(
                top + 2,
                "The cell (%s)%s says (%s), which is no type of a column%s"
                    .formatted(
                        cell.name(),
                        ofSheet(),
                        cell.text(),
                        NameSuggestion.of(type, TYPES).bracketedQuestion()),
                "Write one of NAME, METADATA, RULEFLOW-GROUP, CONDITION, ACTION."));
      }
    }
  }

  private Cell start(int row) {
    return grid.rows().get(row).stream()
        .filter(cell -> cell.text().toLowerCase(Locale.ROOT).startsWith("ruletable"))
        .findFirst()
        .orElse(null);
  }

  private Cell cell(int row, int column) {
    List<Cell> cells = row < grid.rows().size() ? grid.rows().get(row) : List.of();
    return column < cells.size() ? cells.get(column) : new Cell("", "", "", null);
  }

  private boolean isEmpty(int row) {
    return grid.rows().get(row).stream().allMatch(Cell::isBlank);
  }

  /** Inspects a table, and returns the row where the next may begin. */
  private int table(int top, int left) {
    types(top, left);
    Map<String, Cell> spellings = new HashMap<>();
    int row = top + 1 + HEAD;
    while (row < grid.rows().size() && !isEmpty(row) && start(row) == null) {
      rule(top, left, row, spellings);
      row++;
    }
    int empty = row;
    int next = next(row);
    while (row < next && isEmpty(row)) {
      row++;
    }
    if (row < next) {
      flaws.add(
          new FileFlaw(
              row + 1,
              "The row is not read: row %s above it is empty, and an empty row ends a table."
                  .formatted(empty + 1),
              "Delete the empty row; if the row is no rule, move it above the table."));
    }
    return next;
  }

  /** Returns the row where the next table begins, or the end. */
  private int next(int from) {
    int row = from;
    while (row < grid.rows().size() && start(row) == null) {
      row++;
    }
    return row;
  }

  private void rule(int top, int left, int row, Map<String, Cell> spellings) {
    if (cell(row, left).isBlank()) {
      flaws.add(
          new FileFlaw(
              row + 1,
              "The row has nothing in its first column, where a rule has its name.",
              "Write a name, or delete the row."));
    }
    for (int column = left; column < grid.rows().get(row).size(); column++) {
      Cell cell = cell(row, column);
      String type = cell(top + 1, column).text().toUpperCase(Locale.ROOT);
      String template = cell(top + 3, column).text();
      if (cell.kind() != null) {
        flaws.add(kind(row, cell));
      } else if (!cell.isBlank() && !type.isEmpty()) {
        if (type.startsWith("C") && BARE.matcher(template).find()) {
          number(row, cell, template);
        } else if (type.startsWith("C") || type.startsWith("A")) {
          spelling(row, column, cell, spellings);
        }
      }
    }
  }

  private FileFlaw kind(int row, Cell cell) {
    String advice =
        cell.value().equals(cell.text()) || cell.kind().equals("a date")
            ? "Write what is meant as plain text."
            : "Write (" + cell.value() + ") as a plain number, or what is meant as plain text.";
    return new FileFlaw(
        row + 1,
        "The cell (%s) of the sheet (%s) is %s and shows (%s), which the engine may read otherwise."
            .formatted(cell.name(), grid.sheet(), cell.kind(), cell.text()),
        cell.kind().startsWith("merged") ? "Split the cells, and repeat what they say." : advice);
  }

  /** A column that compares with a number, or with a word of the library. */
  private void number(int row, Cell cell, String template) {
    boolean several = template.contains("$2");
    List<String> values = several ? List.of(cell.value().split(",")) : List.of(cell.value());
    for (String value : values) {
      String plain = value.strip();
      boolean known = NUMBER.matcher(plain).matches() || NAME.matcher(plain).matches();
      if (!known || GROUPED.matcher(plain).matches()) {
        flaws.add(
            new FileFlaw(
                row + 1,
                "The cell (%s)%s says (%s), where a number is expected."
                    .formatted(cell.name(), ofSheet(), plain),
                advice(plain)));
      }
    }
  }

  private String ofSheet() {
    return grid.sheet() == null ? "" : " of the sheet (" + grid.sheet() + ")";
  }

  private static String advice(String value) {
    if (GROUPED.matcher(value).matches()) {
      String digits = value.replaceAll("[^-\\d]", "");
      return value.matches("-?\\d+[.,]\\d{3}")
          ? "Write (%s), or (%s) if a fraction is meant."
              .formatted(
                  digits, value.replaceFirst("[.,]0*(\\d*?)0*$", ".$1").replaceFirst("\\.$", ""))
          : "Write (" + digits + ").";
    }
    if (value.matches("-?\\d+,\\d+")) {
      return "Write (" + value.replace(',', '.') + ").";
    }
    String digits = value.replaceAll("[^-.\\d]", "").replaceFirst("^(-?)0+(?=\\d)", "$1");
    return NUMBER.matcher(digits).matches()
        ? "Write (" + digits + "), in the unit of the field."
        : "Write digits, with a point before a fraction.";
  }

  private void spelling(int row, int column, Cell cell, Map<String, Cell> spellings) {
    String key = column + " " + cell.value().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    Cell other = spellings.putIfAbsent(key, cell);
    if (other != null && !other.value().equals(cell.value())) {
      flaws.add(
          new FileFlaw(
              row + 1,
              "The cell (%s)%s says (%s), and (%s) says (%s): two spellings of one name."
                  .formatted(cell.name(), ofSheet(), cell.value(), other.name(), other.value()),
              "Write the one that is right in both."));
    }
  }
}
