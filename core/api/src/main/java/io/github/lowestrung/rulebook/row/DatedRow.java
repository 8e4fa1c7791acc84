package io.github.lowestrung.rulebook.row;

import java.time.LocalDate;

/** A row of a table that ages: it states its source and when that was checked. */
public interface DatedRow {

  /**
   * Returns the source of this fact.
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
   * Returns the row's origin as a reason states it.
   *
   * @return source and day
   */
  default String basis() {
    return source() + ", data of " + asOf();
  }
}
