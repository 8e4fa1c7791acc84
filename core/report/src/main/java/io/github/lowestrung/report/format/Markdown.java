package io.github.lowestrung.report.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as Markdown. */
public final class Markdown {

  /**
   * What code hosts make links of, or tell people and tickets about, although it is no markup:
   * addresses, names, tickets and commits.
   */
  private static final Pattern LINKED =
      Pattern.compile(
          "(?i)(?:\\b(?:https?|ftp|mailto|xmpp):|\\bwww\\.)[^\\s<]*[^\\s<?!.,:;*_~()'\"]"
              + "|[\\w.+/-]+@[\\w-]+(?:\\.[\\w-]+)*"
              + "|(?<!\\w)@\\w[\\w/-]*"
              + "|[\\w./-]*#\\d+\\b"
              + "|\\bGH-\\d+\\b"
              + "|(?<![\\w.,/-])(?=[0-9]*[a-f])[0-9a-f]{7,40}(?![\\w.,/-]?\\w)");

  private Markdown() {}

  /** Escapes what Markdown or HTML would read as markup; pipes are the table's matter. */
  public static String text(String plain) {
    return escaped(TextPage.oneLine(plain));
  }

  /** Does the same to a text that is in one line already, and leaves the spaces at its ends. */
  static String escaped(String line) {
    StringBuilder escaped = new StringBuilder();
    Matcher linked = LINKED.matcher(line);
    int end = 0;
    while (linked.find()) {
      escaped.append(escapedPart(line.substring(end, linked.start())));
      escaped.append(code(linked.group()));
      end = linked.end();
    }
    return escaped.append(escapedPart(line.substring(end))).toString();
  }

  private static String escapedPart(String part) {
    return part.replace("&", "&amp;")
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
