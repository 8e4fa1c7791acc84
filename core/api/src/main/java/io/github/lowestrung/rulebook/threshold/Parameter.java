package io.github.lowestrung.rulebook.threshold;

import io.github.lowestrung.rulebook.row.DatedRow;
import io.github.lowestrung.workload.term.Term;
import java.time.LocalDate;

/**
 * A threshold of rules that other rulebooks may tighten. A row of a rulebook's table {@code
 * parameters.yaml}; rules match the {@link io.github.lowestrung.rulebook.Threshold} of its name.
 *
 * @param name its name for ever, such as {@code autopilot-data-gb}
 * @param value the number in effect unless a rulebook tightens it
 * @param tighter which numbers are tighter
 * @param says what it limits
 * @param source the source of the number
 * @param asOf day on which that was checked
 */
public record Parameter(
    String name, double value, Direction tighter, String says, String source, LocalDate asOf)
    implements DatedRow {

  /** Which numbers let fewer workloads pass. */
  public enum Direction implements Term {
    /** Lower ones, as of a most. */
    LOWER,
    /** Higher ones, as of a least. */
    HIGHER
  }

  /**
   * Tells whether a number lets fewer workloads pass than another.
   *
   * @param one the number
   * @param than the other
   * @return true when it does; false for the same number
   */
  public boolean isTighter(double one, double than) {
    return tighter == Direction.LOWER ? one < than : one > than;
  }
}
