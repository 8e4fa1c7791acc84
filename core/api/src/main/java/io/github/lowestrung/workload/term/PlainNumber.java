package io.github.lowestrung.workload.term;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Writes numbers as people do, without zeros that say nothing: rung 2.0 as 2, and 1.5 as 1.5. */
@API(status = Status.INTERNAL)
public final class PlainNumber extends JsonSerializer<Double> {

  /** The largest whole number of a field; above it, doubles leave some out. */
  public static final long MAX_WHOLE = (1L << 53) - 1;

  /** What is expected instead of a number with too many digits, in the words of a problem. */
  public static final String EXPECTED = "a number of at most 15 digits";

  private static final Pattern LONG =
      Pattern.compile(
          "(?i)(?<![\\w.,:/#-])(?<!\\b(?:iso|rfc|account|ticket|id|port|code|number|issue) )"
              + "\\d{5,}(?![\\w:/-])");
  private static final int DOUBLE_DIGITS = 15;
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+$)");

  /**
   * Tells whether a double holds a number. Fractions are rounded, as everybody expects; a whole
   * number that is another as a double is not held, nor one beyond its range or that would be 0.
   */
  public static boolean isHeld(BigDecimal number) {
    double held = number.doubleValue();
    return Double.isFinite(held)
        && (held != 0 || number.signum() == 0)
        && (number.stripTrailingZeros().scale() > 0
            || new BigDecimal(Double.toString(held)).compareTo(number) == 0);
  }

  /**
   * Turns a number into a whole one where it is one.
   *
   * @param number the number
   * @return a {@code Long}, or the number as it is
   */
  public static Number of(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return (long) number;
    }
    return number;
  }

  /**
   * Writes a number without exponent and without trailing zeros, rounded to two decimals.
   *
   * @param number the number, finite
   * @return for example {@code 1.5} or {@code 100}
   */
  public static String text(double number) {
    if (of(number) instanceof Long whole) {
      return whole.toString();
    }
    return BigDecimal.valueOf(number)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /**
   * Writes a number without exponent, its digits grouped, exact but for what binary fractions add.
   *
   * @param number the number, finite
   * @return for example {@code 0.0008} or {@code 2,000,000}
   */
  public static String exact(Number number) {
    BigDecimal exact = new BigDecimal(number.toString());
    if (number instanceof Double) {
      exact = exact.round(new MathContext(DOUBLE_DIGITS)).stripTrailingZeros();
    }
    return grouped(exact.toPlainString());
  }

  /**
   * Groups the digits of long numbers in a text, {@code 2000000 rows} as {@code 2,000,000 rows}.
   * Leaves digits alone that are part of a word, a date, a code, or that a word calls a name.
   */
  public static String grouped(String text) {
    return LONG.matcher(text)
        .replaceAll(number -> THOUSANDS.matcher(number.group()).replaceAll(","));
  }

  @Override
  public void serialize(Double number, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    if (of(number) instanceof Long whole) {
      json.writeNumber(whole);
    } else {
      json.writeNumber(number);
    }
  }
}
