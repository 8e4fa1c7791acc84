package io.github.lowestrung.rulebook;

import java.time.LocalDate;

/** A row of a table that ages: it says where it is known from and when that was checked. */
public interface DatedRow {

  /**
   * Returns where this is known from.
   *
   * @return the source, in words
   */
  String source();

  /**
   * Returns the day on which the row was checked.
   *
   * @return the day
   */
  LocalDate asOf();

  /**
   * Returns what a reason says of the row's origin.
   *
   * @return source and day
   */
  default String basis() {
    return source() + ", data of " + asOf();
  }
}
