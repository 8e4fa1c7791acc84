package io.github.lowestrung.internal.recording;

/** Fires the rules over the facts of one decision. Implementations are thread-safe. */
@FunctionalInterface
public interface RuleEngine {

  /**
   * Runs all strata over the facts and returns what the rules concluded.
   *
   * @param facts what rules match, beside the ladder and the thresholds
   */
  DrawnConclusions run(Iterable<?> facts);
}
