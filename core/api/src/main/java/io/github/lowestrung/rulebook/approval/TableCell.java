package io.github.lowestrung.rulebook.approval;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a plain table.
 *
 * @param text what it says; empty when it says nothing
 * @param place what people call it: a path, or a cell such as {@code B4}
 * @param line line, or row of the sheet, from 1
 * @param column column of the line, or of the sheet, from 1
 * @param flaw what it is where a plain value was expected; null when it is one
 */
record TableCell(String text, String place, int line, int column, @Nullable String flaw) {

  boolean isBlank() {
    return text.isBlank() && flaw == null;
  }

  /** Returns what a spreadsheet calls a cell, given its row and column from 1. */
  static String name(int row, int column) {
    String name = "";
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      name = (char) ('A' + (rest - 1) % 26) + name;
    }
    return name + row;
  }
}
