package io.github.lowestrung.review;

import java.util.List;

/**
 * Reviews rulebooks; provided by advisors, from which {@link io.github.lowestrung.Advisor#unwrap}
 * obtains it. Thread-safe.
 */
public interface Reviewer {

  /**
   * Reviews a rulebook. The other rulebooks only serve for comparison.
   *
   * @param rulebookId id of the rulebook; not null
   * @return the flaws by rule, check and message; empty when none was found
   * @throws io.github.lowestrung.rulebook.RulebookException when there is no such rulebook
   */
  List<Finding> review(String rulebookId);
}
