package io.github.lowestrung.report.format;

import java.util.List;

/**
 * A line and what stands below it.
 *
 * @param line the line
 * @param below what stands below it, in order
 */
public record Branch(StyledLine line, List<Branch> below) {

  public static Branch leaf(StyledLine styledLine) {
    return new Branch(styledLine, List.of());
  }
}
