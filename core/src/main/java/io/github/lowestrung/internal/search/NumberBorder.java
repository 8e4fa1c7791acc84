package io.github.lowestrung.internal.search;

import io.github.lowestrung.internal.limits.SearchLimits;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the border between numbers that have a property and numbers that lack it.
 *
 * @param field the field that the numbers are values of
 */
record NumberBorder(Field field) {

  private static final int FEW_DIGITS = 4;
  private static final int DIGITS = 15;
  private static final double GREATEST = 1e12;

  /** Returns a very small and a very large value of the field. */
  List<Double> ends() {
    double least = field.kind() == FieldKind.WHOLE ? 1 : 1e-9;
    return List.of(field.rule().positive() ? least : 0, GREATEST);
  }

  /** Returns the number nearest to one that lacks the property, by halving the interval. */
  double nearest(double has, double lacks, DoublePredicate holds) {
    for (int i = 0; i < SearchLimits.HALVINGS; i++) {
      double middle = rounded(has + (lacks - has) / 2);
      if (middle == has || middle == lacks) {
        break;
      }
      if (holds.test(middle)) {
        has = middle;
      } else {
        lacks = middle;
      }
    }
    return has;
  }

  /** Returns the number nearest to one that lacks the property, with few digits. */
  double nearestRound(double has, double lacks, DoublePredicate holds) {
    double border = nearest(has, lacks, holds);
    RoundingMode away = border < lacks ? RoundingMode.FLOOR : RoundingMode.CEILING;
    return IntStream.range(FEW_DIGITS, DIGITS)
        .boxed()
        .flatMap(
            digits ->
                Stream.of(RoundingMode.HALF_EVEN, away).map(mode -> new MathContext(digits, mode)))
        .map(digits -> new BigDecimal(border).round(digits).doubleValue())
        .filter(round -> Math.abs(round - lacks) <= Math.abs(has - lacks))
        .filter(round -> round == rounded(round) && holds.test(round))
        .findFirst()
        .orElse(border);
  }

  double rounded(double value) {
    return field.kind() == FieldKind.WHOLE ? Math.floor(value) : value;
  }

  Object typed(double value) {
    return field.kind() == FieldKind.WHOLE ? (Object) Math.round(value) : (Object) value;
  }
}
