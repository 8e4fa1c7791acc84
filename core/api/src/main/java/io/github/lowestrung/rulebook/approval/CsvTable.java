package io.github.lowestrung.rulebook.approval;

import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.util.ArrayList;
import java.util.List;

/** Reads the cells of a text by RFC 4180: commas, and quotes around what has commas in it. */
final class CsvTable {

  private final String text;
  private final List<List<TableCell>> rows = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  private CsvTable(String text) {
    this.text = text;
  }

  static List<List<TableCell>> read(String text) {
    CsvTable table = new CsvTable(text);
    while (table.at < text.length()) {
      table.row();
    }
    return table.rows;
  }

  private void row() {
    List<TableCell> row = new ArrayList<>();
    do {
      String name = TableCell.name(rows.size() + 1, row.size() + 1);
      int first = line;
      int column = column();
      String cell = text.startsWith("\"", at) ? quoted() : plain();
      row.add(new TableCell(cell.strip(), name, first, column, null));
    } while (skip(","));
    if (at < text.length() && !skip("\r\n") && !skip("\n") && !skip("\r")) {
      throw InvalidWorkloadException.at(
          line, column(), "text behind a closing quote", "a comma or the end of the line");
    }
    newLine();
    rows.add(row);
  }

  private void newLine() {
    line++;
    lineStart = at;
  }

  private int column() {
    return at - lineStart + 1;
  }

  private boolean skip(String what) {
    boolean there = text.startsWith(what, at);
    at += there ? what.length() : 0;
    return there;
  }

  private String plain() {
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    int opened = line;
    int column = column();
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      if (skip("\"\"")) {
        cell.append('"');
      } else if (skip("\"")) {
        return cell.toString();
      } else {
        char next = text.charAt(at++);
        cell.append(next);
        if (next == '\n') {
          newLine();
        }
      }
    }
    throw InvalidWorkloadException.at(
        opened, column, "a quote that is not closed", "a closing quote");
  }
}
