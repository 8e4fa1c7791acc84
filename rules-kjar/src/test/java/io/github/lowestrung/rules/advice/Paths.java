package io.github.lowestrung.rules.advice;

/** Reads a list of document paths from a cell of a table. */
final class Paths {

  private Paths() {}

  static String[] of(String cell) {
    return cell == null ? new String[0] : cell.split(" ", -1);
  }
}
