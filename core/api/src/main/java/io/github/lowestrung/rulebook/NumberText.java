package io.github.lowestrung.rulebook;

import java.math.BigDecimal;

/** Writes numbers as people do: without zeros that say nothing. */
public final class NumberText {

  private NumberText() {}

  /**
   * Writes a number without exponent and without trailing zeros, rounded to two decimals.
   *
   * @param number the number, finite
   * @return for example {@code 1.5} or {@code 100}
   */
  public static String plain(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString((long) number);
    }
    return BigDecimal.valueOf(number)
        .setScale(2, java.math.RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
