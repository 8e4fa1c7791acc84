package io.github.lowestrung.report.format;

import java.util.List;

/** A sheet of text. */
public final class TextSheet implements Sheet {

  private static final String MARGIN = "  ";

  private final TextPage page;

  public TextSheet(boolean coloured) {
    page = new TextPage(coloured);
  }

  @Override
  public void title(StyledLine styledLine) {
    page.hanging("", "", StyledLine.of(TextStyle.STRONG, styledLine.plain()));
  }

  @Override
  public void heading(String title) {
    page.heading(title);
  }

  @Override
  public void paragraph(StyledLine styledLine) {
    page.blank();
    page.hanging("", "", styledLine);
  }

  @Override
  public void list(List<Branch> points) {
    list(points, MARGIN);
  }

  private void list(List<Branch> points, String margin) {
    for (Branch point : points) {
      boolean led = point.line().lead() != null;
      page.hanging(margin + (led ? "" : "• "), margin + (led ? "" : MARGIN), point.line());
      list(point.below(), margin + MARGIN + MARGIN);
    }
  }

  @Override
  public void tree(Branch root) {
    page.blank();
    page.hanging("", "", root.line());
    branches(root.below(), "");
  }

  private void branches(List<Branch> branches, String margin) {
    for (int i = 0; i < branches.size(); i++) {
      Branch branch = branches.get(i);
      boolean last = i == branches.size() - 1;
      String below = margin + (last ? "   " : "│  ");
      String bar = branch.below().isEmpty() ? "" : "│  ";
      page.hanging(margin + (last ? "└─ " : "├─ "), below + bar, branch.line());
      branches(branch.below(), below);
    }
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
