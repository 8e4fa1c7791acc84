package io.github.lowestrung.canonical;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as RFC 8785 writes them, which is how ECMAScript does: with the fewest digits. */
final class CanonicalNumber {

  /** Up to this, every whole number is a double, and has the digits of one. */
  static final long MAX_WHOLE = 1L << 53;

  private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);
  private static final int MOST_PLACES = 21;
  private static final int MOST_ZEROS = 6;

  private CanonicalNumber() {}

  /** Writes a finite number. */
  static String text(double number) {
    if (number == Math.rint(number) && Math.abs(number) <= MAX_WHOLE) {
      return Long.toString((long) number);
    }
    String text = text(shortest(Math.abs(number)));
    return number < 0 ? "-" + text : text;
  }

  private static BigDecimal shortest(double number) {
    BigDecimal shortest = new BigDecimal(NumberOutput.toString(number, true)).stripTrailingZeros();
    if (shortest.precision() == 2) {
      // Java prefers two digits to one where they are nearer.
      BigDecimal shorter = shortest.round(ONE_DIGIT);
      return shorter.doubleValue() == number ? shorter.stripTrailingZeros() : shortest;
    }
    return shortest;
  }

  private static String text(BigDecimal number) {
    String digits = number.unscaledValue().toString();
    int point = digits.length() - number.scale();
    if (digits.length() <= point && point <= MOST_PLACES) {
      return digits + "0".repeat(point - digits.length());
    }
    if (0 < point && point <= MOST_PLACES) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    if (-MOST_ZEROS < point && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
  }
}
