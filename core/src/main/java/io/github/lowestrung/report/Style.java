package io.github.lowestrung.report;

/** How a piece of text looks on a terminal that knows colours. */
enum Style {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  GOOD("1;32"),
  POSSIBLE("36"),
  OUT("31"),
  WARNING("33");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String paint(String text) {
    return this == PLAIN || text.isBlank() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
