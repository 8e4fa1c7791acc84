package io.github.lowestrung.review;

import io.github.lowestrung.Advisor;
import java.util.List;
import java.util.Objects;

/**
 * Finds flaws in the rules of a rulebook by analysing the loaded rules; nothing is decided and no
 * DRL is needed. Only flaws that can be proven are reported. Thread-safe.
 */
public final class Review {

  private Review() {}

  /**
   * Reviews a rulebook. The rules of the advisor's other rulebooks only serve for comparison.
   *
   * @param advisor the advisor that has loaded the rulebook and those that it builds on; never null
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
