package io.github.lowestrung.workload;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

/** Writes values into error messages: in one line, and never at length. */
final class Shown {

  private static final int LONGEST = 60;

  private Shown() {}

  /** Writes a value as a document would, words and texts in quotes. */
  static String value(Object value) {
    if (value instanceof Term term) {
      return "'" + term.term() + "'";
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(Shown::value).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return cut(new BigDecimal(number.toString()).stripTrailingZeros().toPlainString());
    }
    return value instanceof Number || value instanceof Boolean
        ? cut(value.toString())
        : "'" + cut(String.valueOf(value)) + "'";
  }

  /** Writes a name or text without quotes. */
  static String cut(String text) {
    return cut(text, LONGEST);
  }

  static String cut(String text, int longest) {
    String shown = text.length() > longest ? text.substring(0, longest) + "…" : text;
    return shown.replaceAll("\\p{Cntrl}+", " ");
  }
}
