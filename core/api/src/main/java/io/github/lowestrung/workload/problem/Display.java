package io.github.lowestrung.workload.problem;

import io.github.lowestrung.workload.term.Term;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Writes values and causes into error messages: in one line, and shortened. */
@API(status = Status.INTERNAL)
public final class Display {

  private static final int LONGEST = 60;

  private Display() {}

  /** Writes a value as a document would, words and texts in quotes. */
  public static String value(@Nullable Object value) {
    if (value instanceof Term term) {
      return "'" + term.term() + "'";
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(Display::value).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return cut(new BigDecimal(number.toString()).stripTrailingZeros().toPlainString());
    }
    return value instanceof Number || value instanceof Boolean
        ? cut(value.toString())
        : "'" + cut(String.valueOf(value)) + "'";
  }

  /** Says what a failure says; its class where it says nothing. */
  public static String failure(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  /** Writes a name or text without quotes. */
  public static String cut(String text) {
    return cut(text, LONGEST);
  }

  public static String cut(String text, int longest) {
    String shown = text.length() > longest ? text.substring(0, longest) + "…" : text;
    return shown.replaceAll("\\p{Cntrl}+", " ");
  }
}
