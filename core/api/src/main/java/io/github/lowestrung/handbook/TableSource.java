package io.github.lowestrung.handbook;

import io.github.lowestrung.rulebook.PlatformTables;

/**
 * Reads what rulebooks know about the platform; provided by advisors, from which {@link
 * io.github.lowestrung.Advisor#unwrap} obtains it. Thread-safe.
 */
public interface TableSource {

  /**
   * Returns the tables of all rulebooks.
   *
   * @return the tables, with the rows of all dates
   */
  PlatformTables tables();
}
