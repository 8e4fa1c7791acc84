package io.github.lowestrung;

import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.util.List;

/**
 * Rulebooks that are available to make advisors of. Obtained from {@link AdvisorBuilder#choice()}.
 * Immutable and thread-safe.
 */
public interface RulebookChoice {

  /**
   * Tells whether a rulebook is available.
   *
   * @param rulebook the rulebook
   * @return true when it is
   */
  boolean has(Rulebook rulebook);

  /**
   * Loads some of the available rulebooks, and no others.
   *
   * @param rulebooks the rulebooks to load
   * @return an advisor over exactly these
   * @throws io.github.lowestrung.rulebook.RulebookException when they cannot be used together
   */
  Advisor build(List<Rulebook> rulebooks);
}
