package io.github.lowestrung;

import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.util.List;

/**
 * Rulebooks that are at hand, of which advisors are made. Obtained from {@link
 * AdvisorBuilder#choice()}. Immutable and thread-safe.
 */
public interface RulebookChoice {

  /**
   * Tells whether a rulebook is at hand.
   *
   * @param rulebook what is wanted
   * @return true when it is
   */
  boolean has(Rulebook rulebook);

  /**
   * Loads rulebooks that are at hand, and no others.
   *
   * @param rulebooks which
   * @return an advisor over exactly these
   * @throws io.github.lowestrung.rulebook.RulebookException when they cannot be used together
   */
  Advisor build(List<Rulebook> rulebooks);
}
