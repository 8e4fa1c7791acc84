package io.github.lowestrung.report.format;

import io.github.lowestrung.workload.term.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** A page of text under construction: wraps, indents and, where wanted, colours. */
public final class TextPage {

  private static final int WIDTH = 100;

  private final StringBuilder page = new StringBuilder();
  private final boolean coloured;

  public TextPage(boolean coloured) {
    this.coloured = coloured;
  }

  public void blank() {
    page.append('\n');
  }

  /** Writes one line as it is, however long. */
  public void line(TextStyle textStyle, String text) {
    page.append(paint(textStyle, oneLine(text))).append('\n');
  }

  /** Starts a section. */
  public void heading(String title) {
    blank();
    line(TextStyle.STRONG, title);
  }

  /** Writes a paragraph. */
  public void paragraph(String margin, TextStyle textStyle, String text) {
    for (String line : wrap(oneLine(text), WIDTH - margin.length())) {
      page.append(margin).append(paint(textStyle, line)).append('\n');
    }
  }

  /**
   * Writes a paragraph that hangs on a word.
   *
   * @param margin stands before every line
   * @param lead stands before the first line; the others are indented as far
   */
  public void entry(String margin, String lead, TextStyle textStyle, String text) {
    String start = paint(textStyle, lead);
    for (String line : wrap(oneLine(text), WIDTH - margin.length() - lead.length())) {
      page.append(margin).append(start).append(line).append('\n');
      start = " ".repeat(lead.length());
    }
  }

  /**
   * Writes a line of marked words, wrapped, that hangs on its lead.
   *
   * @param first stands before the first line
   * @param others stands before the others, which are indented as far as the words of the first
   */
  void hanging(String first, String others, StyledLine styledLine) {
    String lead = styledLine.lead() == null ? "" : styledLine.lead().text() + "  ";
    int indent = first.length() + lead.length();
    String start = first + (lead.isEmpty() ? "" : paint(styledLine.lead().style(), lead));
    int from = 0;
    for (String words : wrap(oneLine(styledLine.plain()), WIDTH - indent)) {
      page.append((start + painted(styledLine, from, from + words.length())).stripTrailing());
      page.append('\n');
      from += words.length() + 1;
      start = others + " ".repeat(Math.max(0, indent - others.length()));
    }
  }

  private String painted(StyledLine styledLine, int from, int to) {
    StringBuilder painted = new StringBuilder();
    int start = 0;
    for (StyledLine.Span span : styledLine.spans()) {
      int end = start + span.text().length();
      if (start < to && end > from) {
        String part =
            span.text().substring(Math.max(from, start) - start, Math.min(to, end) - start);
        painted.append(paint(span.style(), part));
      }
      start = end;
    }
    return painted.toString();
  }

  private String paint(TextStyle textStyle, String text) {
    return coloured ? textStyle.paint(text) : text;
  }

  /** Takes out line breaks, and shows characters that would steer the reader's terminal. */
  public static String oneLine(String text) {
    return spaced(text).strip();
  }

  /** Does the same, and leaves a space at either end. */
  static String spaced(String text) {
    return clean(text).replaceAll(" +", " ");
  }

  /** Shows what would steer the reader's terminal or not be seen, and leaves spaces alone. */
  public static String clean(String text) {
    return VisibleText.sentence(text);
  }

  /** Breaks a clean text into lines of at most so many characters, unless a word is longer. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
