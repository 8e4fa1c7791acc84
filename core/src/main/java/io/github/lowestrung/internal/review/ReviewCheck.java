package io.github.lowestrung.internal.review;

import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.review.Finding;
import java.util.List;

/** A check for one kind of flaw. */
interface ReviewCheck {

  /**
   * Finds the flaws of some rules.
   *
   * @param rules the rules to review; others only serve for comparison
   * @return the flaws, in any order
   */
  List<Finding> among(List<CompiledRule> rules);
}
