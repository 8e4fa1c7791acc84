package io.github.lowestrung.cli.terminal;

import java.io.PrintStream;

/** Writes paragraphs to a terminal: wrapped, and where wanted in colour. */
public final class TerminalPage {

  private static final int WIDTH = 80;
  private static final String NO_BREAK = "\u00a0";

  private final PrintStream out;
  private final boolean coloured;

  public TerminalPage(Terminal terminal) {
    this.out = terminal.out();
    this.coloured = terminal.coloured();
  }

  /** How a paragraph looks in colour. */
  public enum Ink {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    GOOD("1;32"),
    OUT("31"),
    WARNING("33");

    private final String code;

    Ink(String code) {
      this.code = code;
    }
  }

  public void blank() {
    out.println();
  }

  /**
   * Writes a paragraph that hangs on a word. Words that are joined by no-break spaces stay
   * together.
   *
   * @param lead stands before the first line; the others are indented as far
   */
  public void paragraph(String lead, Ink ink, String text) {
    String margin = lead;
    StringBuilder line = new StringBuilder();
    for (String word : clean(text).split(" ", -1)) {
      if (line.length() > 0 && margin.length() + line.length() + 1 + word.length() > WIDTH) {
        out.println(margin + painted(ink, line.toString()));
        line.setLength(0);
        margin = " ".repeat(lead.length());
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    out.println(margin + painted(ink, line.toString()));
  }

  /** Joins words so that a line does not break between them. */
  public static String together(String... words) {
    return String.join(NO_BREAK, words);
  }

  private String painted(Ink ink, String text) {
    String line = text.replace(NO_BREAK, " ").stripTrailing();
    return coloured && ink != Ink.PLAIN ? "\u001b[" + ink.code + "m" + line + "\u001b[0m" : line;
  }

  /** Takes out what would steer the terminal: a document may have come from anywhere. */
  public static String clean(String text) {
    return text.replaceAll("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]+", " ");
  }
}
