package io.github.lowestrung.internal.coverage;

import io.github.lowestrung.internal.analysis.BoundaryValues;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;

/** Something about a rule that scenarios should show. */
public sealed interface CoverageTarget {

  /** Stands for a whole pattern where one of its tests could be named. */
  int WHOLE = -1;

  /** The rule fires. */
  record FiringTarget() implements CoverageTarget {}

  /**
   * A condition holds, or does not, while the rule is tried.
   *
   * @param step place of the pattern in the rule
   * @param test place of the test in the pattern, or {@link #WHOLE}
   * @param holds whether it holds
   */
  record ConditionTarget(int step, int test, boolean holds) implements CoverageTarget {}

  /**
   * A condition is tried where a fact that it reads is not stated.
   *
   * @param step place of the pattern in the rule
   * @param test place of the test in the pattern
   */
  record UnknownTarget(int step, int test) implements CoverageTarget {}

  /**
   * A field is stated at a border or right beside it.
   *
   * @param field the field
   * @param border what a condition compares it with
   * @param place where it stands
   */
  record BoundaryTarget(Field field, double border, BoundarySide place) implements CoverageTarget {

    boolean metBy(FieldAssignment facts) {
      if (!(facts.of(field) instanceof Number number)) {
        return false;
      }
      double beyond = (number.doubleValue() - border) * place.direction;
      return place == BoundarySide.AT
          ? number.doubleValue() == border
          : beyond > 0 && beyond <= reach();
    }

    /** Returns the largest distance that counts as right beside the border. */
    private double reach() {
      double step = BoundaryValues.beside(field);
      return Math.max(step, Math.abs(border) / 100) * (1 + 1e-9); // 3.01 - 3 is more than 0.01
    }

    /** Returns the value that meets it. */
    Object value() {
      double value =
          Math.rint((border + place.direction * BoundaryValues.beside(field)) * 1e6) / 1e6;
      return field.kind() == FieldKind.WHOLE ? (Object) (long) value : (Object) value;
    }
  }

  /** Where a number stands. */
  enum BoundarySide {
    UNDER("just under", -1),
    AT("exactly at", 0),
    OVER("just over", 1);

    final String words;
    final int direction;

    BoundarySide(String words, int direction) {
      this.words = words;
      this.direction = direction;
    }
  }
}
