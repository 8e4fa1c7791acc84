package io.github.lowestrung.cli.terminal;

import io.github.lowestrung.report.format.TextPage;
import io.github.lowestrung.report.format.TextStyle;

/**
 * Writes paragraphs to a terminal: wrapped, and where wanted in colour.
 *
 * @param terminal takes the paragraphs
 */
public record TerminalPage(Terminal terminal) {

  private static final int WIDTH = 80;
  private static final String NO_BREAK = "\u00a0";

  public void blank() {
    terminal.out().println();
  }

  /**
   * Writes a paragraph that hangs on a word. Words that are joined by no-break spaces stay
   * together.
   *
   * @param lead stands before the first line; the others are indented as far
   */
  public void paragraph(String lead, TextStyle style, String text) {
    String margin = lead;
    for (String words : TextPage.wrap(TextPage.clean(text), WIDTH - lead.length())) {
      String line = words.replace(NO_BREAK, " ").stripTrailing();
      terminal.out().println(margin + (terminal.coloured() ? style.paint(line) : line));
      margin = " ".repeat(lead.length());
    }
  }

  /** Joins words so that a line does not break between them. */
  public static String together(String... words) {
    return String.join(NO_BREAK, words);
  }
}
