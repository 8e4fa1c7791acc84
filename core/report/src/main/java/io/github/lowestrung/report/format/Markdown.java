package io.github.lowestrung.report.format;

/** Texts as Markdown. */
public final class Markdown {

  private Markdown() {}

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
}
