package io.github.lowestrung.report.format;

/** How a piece of text looks on a terminal that knows colours. */
public enum TextStyle {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  GOOD("1;32"),
  POSSIBLE("36"),
  OUT("31"),
  WARNING("33");

  private final String code;

  TextStyle(String code) {
    this.code = code;
  }

  /** Colours a text for a terminal. */
  public String paint(String text) {
    return this == PLAIN || text.isBlank() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
