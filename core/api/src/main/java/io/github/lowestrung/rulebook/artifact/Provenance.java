package io.github.lowestrung.rulebook.artifact;

import java.util.List;

/**
 * The software and rulebooks that made a decision.
 *
 * @param library version of this library
 * @param engine version of the rule engine, and in brackets what fired the rules where that was not
 *     Drools alone: {@code 10.2.0 (direct)}
 * @param java version of the Java runtime
 * @param rulebooks the rulebooks, by id
 */
public record Provenance(String library, String engine, String java, List<Rulebook> rulebooks) {

  /** Keeps a copy of the list. */
  public Provenance {
    rulebooks = List.copyOf(rulebooks);
  }

  /**
   * Returns the same with another engine.
   *
   * @param engine the engine
   * @return what made the decision
   */
  public Provenance by(String engine) {
    return new Provenance(library, engine, java, rulebooks);
  }
}
