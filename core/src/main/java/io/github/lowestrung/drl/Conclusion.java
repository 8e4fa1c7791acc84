package io.github.lowestrung.drl;

import io.github.lowestrung.rulebook.catalog.Stratum;
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
   * Returns the stratum whose rules conclude it.
   *
   * @return the stratum, the same for all conclusions of a class
   */
  Stratum stratum();

  /**
   * Returns what tells it from others of its class.
   *
   * @return the name of a concept, the id of an approach or, for an exclusion, of the rule
   */
  String name();
}
