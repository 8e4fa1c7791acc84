package io.github.lowestrung.report.format;

import java.util.List;
import java.util.stream.Collectors;

/** A sheet of Markdown. */
public final class MarkdownSheet implements Sheet {

  private final StringBuilder page = new StringBuilder();

  @Override
  public void title(StyledLine styledLine) {
    block("# " + inline(styledLine));
  }

  @Override
  public void heading(String title) {
    block("## " + Markdown.text(title));
  }

  @Override
  public void paragraph(StyledLine styledLine) {
    block(inline(styledLine));
  }

  @Override
  public void list(List<Branch> points) {
    StringBuilder list = new StringBuilder();
    list(points, "", list);
    block(list.toString().stripTrailing());
  }

  @Override
  public void tree(Branch root) {
    list(List.of(root));
  }

  private void block(String markdown) {
    page.append(page.isEmpty() ? "" : "\n").append(markdown).append('\n');
  }

  private static void list(List<Branch> points, String margin, StringBuilder list) {
    for (Branch point : points) {
      list.append(margin).append("- ").append(inline(point.line())).append('\n');
      list(point.below(), margin + "  ", list);
    }
  }

  private static String inline(StyledLine styledLine) {
    String words =
        styledLine.spans().stream()
            .map(MarkdownSheet::inline)
            .collect(Collectors.joining())
            .strip();
    return styledLine.lead() == null ? words : written(styledLine.lead()) + " " + words;
  }

  private static String inline(StyledLine.Span span) {
    if (span.text().isBlank()) {
      return span.text();
    }
    return switch (span.style()) {
      case STRONG, GOOD -> "**" + written(span) + "**";
      default -> written(span);
    };
  }

  private static String written(StyledLine.Span span) {
    return span.code() ? Markdown.code(span.text()) : Markdown.escaped(span.text());
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
