package io.github.lowestrung.handbook;

import java.util.List;

/**
 * Reads the documentation that rulebooks bring; provided by advisors, from which {@link
 * io.github.lowestrung.Advisor#unwrap} obtains it. Thread-safe.
 */
public interface HandbookSource {

  /**
   * Returns the scenarios that the rulebooks bring.
   *
   * @return the scenarios, by rulebook and file
   * @throws io.github.lowestrung.rulebook.RulebookException when one cannot be read
   */
  List<Scenario> scenarios();

  /**
   * Gathers the documentation of the rules, and runs the scenarios.
   *
   * @return the handbook
   * @throws io.github.lowestrung.rulebook.RulebookException when a rationale or scenario cannot be
   *     used
   */
  Handbook handbook();
}
