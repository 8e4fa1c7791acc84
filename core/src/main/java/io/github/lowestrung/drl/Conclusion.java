package io.github.lowestrung.drl;

import java.util.Set;

/**
 * What a rule concludes for the rules of later strata. Rules match the records, each by its own
 * class: a pattern on this interface finds nothing where rules are evaluated without the engine.
 */
public sealed interface Conclusion extends Effect
    permits Concept, Candidate, Excluded, Standing, Recommended {

  @Override
  default Conclusion conclusion() {
    return this;
  }

  @Override
  default Set<String> names() {
    return Set.of(name());
  }

  /**
   * Returns what tells it from others of its class.
   *
   * @return the name of a concept, the id of an approach or, for an exclusion, of the rule
   */
  default String name() {
    return speaksFor();
  }
}
