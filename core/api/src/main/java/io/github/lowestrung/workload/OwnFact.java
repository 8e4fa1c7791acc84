package io.github.lowestrung.workload;

import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.term.PlainNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a rulebook declares in its {@code facts.yaml}, as a workload states it. Rules match
 * it by its path and read its value by its type:
 *
 * <pre>{@code
 * OwnFact( path == "acme.dataClass", text == "restricted" )
 * OwnFact( path == "acme.contractMonths", number < 12 )
 * OwnFact( path == "acme.reviewed", flag == true )
 * OwnFact( path == "acme.labels", texts contains "pci" )
 * }</pre>
 *
 * <p>A fact that nobody stated is not there, so that no such pattern matches it. Immutable.
 *
 * @param path its document path, such as {@code acme.dataClass}
 * @param value a text, a {@link Double}, a {@link Boolean} or a list of texts; null only where a
 *     search asks what a rule would see if it were not known
 */
public record OwnFact(String path, @Nullable Object value) {

  /** Refuses a fact without a path. */
  public OwnFact {
    Objects.requireNonNull(path, "path");
  }

  /**
   * Returns the value of a text.
   *
   * @return the text; null when it is of another type
   */
  public @Nullable String getText() {
    return value instanceof String text ? text : null;
  }

  /**
   * Returns the value of a number.
   *
   * @return the number; null when it is of another type
   */
  public @Nullable Double getNumber() {
    return value instanceof Double number ? number : null;
  }

  /**
   * Returns the value of a flag.
   *
   * @return true or false; null when it is of another type
   */
  public @Nullable Boolean getFlag() {
    return value instanceof Boolean flag ? flag : null;
  }

  /**
   * Returns the value of a list.
   *
   * @return the texts; null when it is of another type
   */
  @SuppressWarnings("unchecked") // lists of facts hold texts, which the reader has checked
  public @Nullable List<String> getTexts() {
    return value instanceof List<?> list ? (List<String>) list : null;
  }

  /** Returns a value as facts hold it: numbers as {@link Double}, lists unchangeable. */
  static Object stored(String path, Object value) {
    if (value instanceof Number number) {
      double held = number.doubleValue();
      if (Double.isFinite(held) && !PlainNumber.isHeld(new BigDecimal(number.toString()))) {
        throw new InvalidWorkloadException(
            List.of(Problem.inMemory(path, Display.value(number), PlainNumber.EXPECTED, null)));
      }
      return held;
    }
    return value instanceof List<?> list ? List.copyOf(list) : value;
  }
}
