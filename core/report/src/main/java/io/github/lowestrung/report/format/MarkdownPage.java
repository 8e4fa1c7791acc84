package io.github.lowestrung.report.format;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A Markdown page under construction. */
public final class MarkdownPage {

  private final StringBuilder page = new StringBuilder();
  private final int level;

  /** Starts a page whose first heading is of a level. */
  public MarkdownPage(int level) {
    this.level = level;
  }

  public void title(String escaped) {
    block("#".repeat(level) + " " + escaped);
  }

  public void heading(String escaped) {
    block("#".repeat(level + 1) + " " + escaped);
  }

  public void block(String markdown) {
    page.append(page.length() == 0 ? "" : "\n").append(markdown).append('\n');
  }

  public <T> void list(
      String introduction, Collection<T> items, Function<? super T, String> write) {
    if (!items.isEmpty()) {
      block(introduction);
      block(items.stream().map(item -> "- " + write.apply(item)).collect(Collectors.joining("\n")));
    }
  }

  /** Adds a table; its cells are Markdown. */
  public <T> void table(
      List<String> columns, Collection<T> rows, Function<? super T, List<String>> cells) {
    String rule = "---|".repeat(columns.size());
    block(
        row(columns)
            + "\n|"
            + rule
            + rows.stream().map(row -> "\n" + row(cells.apply(row))).collect(Collectors.joining()));
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** Escapes what Markdown or HTML would read as markup; pipes are the table's matter. */
  public static String text(String plain) {
    return escaped(TextPage.oneLine(plain));
  }

  /** Does the same to a text that is in one line already, and leaves the spaces at its ends. */
  static String escaped(String line) {
    return line.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("([\\\\`*_\\[\\]#~])", "\\\\$1");
  }

  /** Sets a text in fixed width, with a fence longer than any in the text. */
  public static String code(Object plain) {
    String text = TextPage.oneLine(plain.toString());
    if (text.isEmpty()) {
      return "";
    }
    String fence = "`";
    while (text.contains(fence)) {
      fence += "`";
    }
    String room = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return fence + room + text + room + fence;
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
