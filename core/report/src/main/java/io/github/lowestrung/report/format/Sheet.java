package io.github.lowestrung.report.format;

import java.util.List;

/** What a layout is written on, so that it need not know whether that is text or Markdown. */
public interface Sheet {

  /** Writes what the whole is about. */
  void title(StyledLine styledLine);

  /** Starts a section. */
  void heading(String title);

  /** Writes a paragraph. */
  void paragraph(StyledLine styledLine);

  /** Writes points, and points below them. */
  void list(List<Branch> points);

  /** Draws a tree whose branches are to be followed by the eye. */
  void tree(Branch root);

  /** Writes a section, unless it is empty. */
  default void section(String title, List<Branch> points) {
    if (!points.isEmpty()) {
      heading(title);
      list(points);
    }
  }
}
