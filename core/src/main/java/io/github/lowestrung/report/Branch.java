package io.github.lowestrung.report;

import java.util.List;

/**
 * A line and what stands below it.
 *
 * @param line the line
 * @param below what stands below it, in order
 */
record Branch(Line line, List<Branch> below) {

  static Branch leaf(Line line) {
    return new Branch(line, List.of());
  }
}
