package io.github.lowestrung.authoring.source;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The text of rules, and the same without what is quoted or commented out. Immutable. */
public final class DrlText {

  private static final Pattern QUIET =
      Pattern.compile(
          "//[^\\n]*|/\\*(?s:.*?)\\*/|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'");

  private final String text;
  private final String code;

  /** Offset of the first character of each line. */
  private final int[] lines;

  public DrlText(String text) {
    this.text = text;
    this.code = code(text);
    this.lines =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length())
                    .filter(at -> text.charAt(at) == '\n')
                    .map(at -> at + 1))
            .toArray();
  }

  /** Returns the text as it is written. */
  public String text() {
    return text;
  }

  /** Returns text of the same length that has blanks in comments and between quotes. */
  public String code() {
    return code;
  }

  public static String code(String text) {
    return QUIET
        .matcher(text)
        .replaceAll(
            match -> {
              String quiet = match.group();
              char first = quiet.charAt(0);
              return Matcher.quoteReplacement(
                  first == '/'
                      ? blank(quiet)
                      : first + blank(quiet.substring(1, quiet.length() - 1)) + first);
            });
  }

  /** Returns blanks instead of a text; its lines stay. */
  static String blank(String text) {
    return text.replaceAll("[^\\n]", " ");
  }

  /** Returns the offset of a quote that its line does not close; -1 where there is none. */
  public int openQuote() {
    int offset = 0;
    for (String line : Pattern.compile("\n").split(code, -1)) {
      if (line.chars().filter(c -> c == '"').count() % 2 != 0) {
        return offset + line.lastIndexOf('"');
      }
      offset += line.length() + 1;
    }
    return -1;
  }

  int length() {
    return text.length();
  }

  public SourcePosition place(int offset) {
    int found = Arrays.binarySearch(lines, offset);
    int line = found >= 0 ? found + 1 : -found - 1;
    return new SourcePosition(line, offset - lines[line - 1] + 1);
  }

  /** Returns the offset of a place, the last of the text when that is shorter. */
  public int offset(int line, int column) {
    return line > lines.length
        ? text.length()
        : Math.min(text.length(), lines[Math.max(line, 1) - 1] + Math.max(0, column - 1));
  }
}
