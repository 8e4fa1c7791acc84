package io.github.lowestrung.handbook;

import java.util.List;
import java.util.Set;

/**
 * Reads the documentation that rulebooks bring; provided by advisors, from which {@link
 * io.github.lowestrung.Advisor#unwrap} obtains it. Thread-safe.
 */
public interface HandbookSource {

  /**
   * Returns the scenarios that the rulebooks bring.
   *
   * @return the scenarios, by rulebook and file
   */
  List<Scenario> scenarios();

  /**
   * Returns the names that scenarios may use.
   *
   * @param kind what they name
   * @return the names; none where any may be right
   */
  Set<String> names(ExpectedName kind);

  /**
   * Gathers the documentation of the rules, and runs the scenarios.
   *
   * @return the handbook
   * @throws io.github.lowestrung.rulebook.RulebookException when a rationale or scenario cannot be
   *     used
   */
  Handbook handbook();
}
