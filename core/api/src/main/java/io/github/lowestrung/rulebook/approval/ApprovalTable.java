package io.github.lowestrung.rulebook.approval;

import io.github.lowestrung.workload.document.DocumentParser;
import io.github.lowestrung.workload.document.DocumentTree;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.DocumentNode;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.problem.ProblemCollector;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of the approaches that a rulebook allows, and reports everything that is wrong
 * with it at once. Not thread-safe.
 */
public final class ApprovalTable {

  /**
   * The names that the table may have beside the descriptor of a rulebook, which has one of them.
   */
  public static final List<String> FILES =
      List.of("approved.yaml", "approved.csv", "approved.xlsx");

  private static final List<String> COLUMNS =
      List.of("approach", "allowed", "reason", "source", "until");

  private static final Map<String, Boolean> WORDS =
      Map.of("yes", true, "true", true, "no", false, "false", false);

  private final KnownNames names;
  private final ProblemCollector problems;
  private final Map<String, TableCell> seen = new HashMap<>();

  /**
   * A row as it stands in the file.
   *
   * @param start where it begins
   * @param cells its cells by column
   */
  private record Row(TableCell start, Map<String, TableCell> cells) {

    /** Returns a cell; where there is none, the place where it would be looked for. */
    TableCell at(String column) {
      return Objects.requireNonNullElse(cells.get(column), start);
    }
  }

  private ApprovalTable(KnownNames names, ProblemCollector problems) {
    this.names = names;
    this.problems = problems;
  }

  /**
   * Reads a table.
   *
   * @param file its name, whose ending says what it is: {@code .yaml}, {@code .csv} or {@code
   *     .xlsx}
   * @param content what it holds; texts are UTF-8
   * @param names the approaches that there are
   * @return the rows in their order
   * @throws InvalidWorkloadException when it is no such table; it names every problem
   */
  public static List<Approval> read(String file, byte[] content, KnownNames names) {
    if (file.endsWith(".yaml")) {
      DocumentTree tree = DocumentParser.parse(decoded(content));
      ApprovalTable table = new ApprovalTable(names, tree.problems());
      return table.approvals(table.rows(tree.root()));
    }
    ApprovalTable table = new ApprovalTable(names, new ProblemCollector());
    return table.approvals(
        table.rows(
            file.endsWith(".csv") ? CsvTable.read(decoded(content)) : WorkbookTable.read(content)));
  }

  private static String decoded(byte[] content) {
    CharBuffer text = CharBuffer.allocate(content.length);
    ByteBuffer bytes = ByteBuffer.wrap(content);
    boolean wrong = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError();
    String read = text.flip().toString();
    if (wrong) {
      int line = (int) read.chars().filter(c -> c == '\n').count() + 1;
      String value = String.format("the byte 0x%02X", content[bytes.position()]);
      String expected = "UTF-8 (spreadsheets write Windows-1252 unless told otherwise)";
      throw InvalidWorkloadException.at(
          line, read.length() - read.lastIndexOf('\n'), value, expected);
    }
    return read.startsWith("\uFEFF") ? read.substring(1) : read;
  }

  private List<Row> rows(DocumentNode root) {
    List<Row> rows = new ArrayList<>();
    if (!root.isList()) {
      problems.report("", root, "a list of rows, each about an approach");
      return rows;
    }
    for (int i = 0; i < root.list().size(); i++) {
      DocumentNode node = root.list().get(i);
      String path = "[" + i + "]";
      if (node.isMap()) {
        Map<String, TableCell> cells = new LinkedHashMap<>();
        node.map().forEach((name, value) -> cells.put(name, cell(path + "." + name, value)));
        node.map().keySet().forEach(name -> known(name, cell(path + "." + name, node.key(name))));
        rows.add(new Row(cell(path, node), cells));
      } else {
        problems.report(path, node, "a row (a group of fields)");
      }
    }
    return rows;
  }

  private static TableCell cell(String path, DocumentNode node) {
    Object value = node.value();
    boolean plain = value instanceof String || value instanceof Boolean || value == null;
    String text =
        node.written() == null && !plain ? "" : String.valueOf(value == null ? "" : value);
    String flaw = node.isMap() || node.isList() ? node.described() : null;
    String said = node.written() == null ? text : node.written();
    return new TableCell(said.strip(), path, node.line(), node.column(), flaw);
  }

  private List<Row> rows(List<List<TableCell>> grid) {
    List<List<TableCell>> filled = new ArrayList<>(grid);
    filled.removeIf(row -> row.stream().allMatch(TableCell::isBlank));
    List<Row> rows = new ArrayList<>();
    if (filled.isEmpty()) {
      throw InvalidWorkloadException.at(1, 1, "an empty table", "columns: " + columns());
    }
    List<TableCell> head = filled.get(0);
    if (head.size() == 1 && head.get(0).text().contains(";")) {
      throw InvalidWorkloadException.at(
          1, 1, "cells that semicolons separate", "commas, as in: " + columns());
    }
    head.stream().filter(name -> !name.isBlank()).forEach(this::column);
    if (problems.isEmpty()) { // or a misspelt one is missing too
      COLUMNS.stream()
          .limit(2)
          .filter(name -> head.stream().noneMatch(cell -> cell.text().equals(name)))
          .forEach(name -> report(head.get(0), "no such column", "the column " + name));
    }
    if (!problems.isEmpty()) {
      return rows; // or each row would lack what its column is called
    }
    for (List<TableCell> row : filled.subList(1, filled.size())) {
      Map<String, TableCell> cells = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        String name = i < head.size() ? head.get(i).text() : "";
        if (!name.isEmpty()) {
          cells.put(name, row.get(i));
        } else if (!row.get(i).isBlank()) {
          report(row.get(i), described(row.get(i)), "nothing, as the column has no name");
        }
      }
      rows.add(new Row(row.get(0), cells));
    }
    return rows;
  }

  private void column(TableCell name) {
    if (name.flaw() != null) {
      report(name, name.flaw(), "the name of a column");
      return;
    }
    known(name.text(), name);
    if (seen.putIfAbsent("column " + name.text(), name) != null) {
      report(name, "a second column " + Display.value(name.text()), "only one");
    }
  }

  private void known(String name, TableCell at) {
    if (!COLUMNS.contains(name)) {
      String nearest = NameSuggestion.of(name, COLUMNS).nearest().orElse(null);
      String expected = "one of " + columns();
      problems.report(
          new Problem(at.place(), at.line(), at.column(), Display.value(name), expected, nearest));
    }
  }

  private static String columns() {
    return String.join(", ", COLUMNS);
  }

  private List<Approval> approvals(List<Row> rows) {
    List<Approval> approvals = new ArrayList<>();
    for (Row row : rows) {
      Boolean allowed = allowed(row);
      approvals.add(
          new Approval(
              approach(row),
              Boolean.TRUE.equals(allowed),
              reason(row, allowed),
              text(row, "source"),
              until(row),
              row.start().line()));
    }
    problems.refuse();
    return List.copyOf(approvals);
  }

  /** Returns what a cell says; null where it says nothing, or no plain value, which is reported. */
  private @Nullable String text(Row row, String column) {
    TableCell cell = row.cells().get(column);
    if (cell != null && cell.flaw() != null) {
      report(cell, described(cell), "a plain value");
    }
    return cell == null || cell.isBlank() || cell.flaw() != null ? null : cell.text();
  }

  private void missing(Row row, String column, String expected) {
    TableCell cell = row.cells().get(column);
    boolean misspelt = cell == null && !COLUMNS.containsAll(row.cells().keySet());
    if (!misspelt && (cell == null || cell.flaw() == null)) {
      report(cell == null ? row.start() : cell, "nothing", expected);
    }
  }

  private String approach(Row row) {
    String id = text(row, "approach");
    if (id == null) {
      missing(row, "approach", "the id of an approach, or * for all others");
      return "";
    }
    TableCell cell = row.at("approach");
    if (!id.equals(Approval.OTHERS)
        && !names.approaches().isEmpty()
        && !names.approaches().contains(id)) {
      String nearest = NameSuggestion.of(id, names.approaches()).nearest().orElse(null);
      String expected = "the id of an approach";
      problems.report(
          new Problem(
              cell.place(), cell.line(), cell.column(), Display.value(id), expected, nearest));
    }
    TableCell first = seen.putIfAbsent(id, cell);
    if (first != null) {
      report(cell, "a second row about " + id, "one alone (the first is " + first.place() + ")");
    }
    return id;
  }

  private @Nullable Boolean allowed(Row row) {
    String word = text(row, "allowed");
    if (word == null) {
      missing(row, "allowed", "yes or no");
      return null;
    }
    Boolean allowed = WORDS.get(word.toLowerCase(Locale.ROOT));
    if (allowed == null) {
      report(row.at("allowed"), Display.value(word), "yes or no");
    }
    return allowed;
  }

  private @Nullable String reason(Row row, @Nullable Boolean allowed) {
    String reason = text(row, "reason");
    if (reason == null && Boolean.FALSE.equals(allowed)) {
      missing(row, "reason", "why it is not allowed");
    }
    if (reason != null && reason.matches("(?s).*[{}\n].*")) {
      report(row.at("reason"), Display.value(reason), "one line without the signs { and }");
    }
    return reason;
  }

  private @Nullable LocalDate until(Row row) {
    String text = text(row, "until");
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      report(row.at("until"), Display.value(text), "a date that exists, such as 2027-06-30");
      return null;
    }
  }

  private static String described(TableCell cell) {
    return cell.flaw() == null ? Display.value(cell.text()) : cell.flaw();
  }

  private void report(TableCell cell, String value, String expected) {
    problems.report(new Problem(cell.place(), cell.line(), cell.column(), value, expected, null));
  }
}
