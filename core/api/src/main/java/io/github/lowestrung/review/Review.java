package io.github.lowestrung.review;

import io.github.lowestrung.Advisor;
import java.util.List;
import java.util.Objects;

/**
 * Finds what is wrong with the rules of a rulebook, by looking at the rules as they were loaded;
 * nothing is decided and no DRL is needed. What cannot be proven is not reported. Thread-safe.
 */
public final class Review {

  private Review() {}

  /**
   * Reviews a rulebook. The rules of the advisor's other rulebooks are only compared with.
   *
   * @param advisor has loaded the rulebook, and with it those that it builds on; never null
   * @param rulebookId id of the rulebook, as {@link
   *     io.github.lowestrung.rulebook.catalog.RuleInfo#rulebook()} has it; never null
   * @return the flaws by rule, check and message; empty when none was found
   * @throws io.github.lowestrung.rulebook.RulebookException when the advisor has no such rulebook
   */
  public static List<Finding> of(Advisor advisor, String rulebookId) {
    Objects.requireNonNull(advisor, "advisor");
    Objects.requireNonNull(rulebookId, "rulebookId");
    return advisor.unwrap(Reviewer.class).review(rulebookId);
  }
}
