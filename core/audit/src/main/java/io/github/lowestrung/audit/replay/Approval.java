package io.github.lowestrung.audit.replay;

import io.github.lowestrung.explain.Answer;
import java.util.List;

/**
 * Flips that somebody approved: those that fit everything that is said.
 *
 * @param rule id of a rule, or file of a table, among the causes; null says nothing
 * @param from approach before, {@code none} for none viable; null says nothing
 * @param to approach after, {@code none} for none viable; null says nothing
 * @param records numbers of the records; empty says nothing
 * @param reason why it is right
 * @param by who approved
 */
public record Approval(
    String rule, String from, String to, List<Long> records, String reason, String by) {

  /** The word for no viable approach. */
  static final String NONE = "none";

  /** Keeps a copy of the list. */
  public Approval {
    records = List.copyOf(records);
  }

  /**
   * Tells whether a flip is approved by this. A rule that is said has to be proven to be behind it;
   * rulebooks that fail to decide are never approved.
   *
   * @param changedDecision the flip
   * @return true when it fits everything that is said
   */
  public boolean covers(ChangedDecision changedDecision) {
    return changedDecision.failure() == null
        && (rule == null || isCausedByRule(changedDecision))
        && (from == null || from.equals(approach(changedDecision.before())))
        && (to == null || to.equals(approach(changedDecision.after())))
        && (records.isEmpty() || records.contains(changedDecision.seq()));
  }

  /** What is not proven to be behind a flip cannot have been meant. */
  private boolean isCausedByRule(ChangedDecision changedDecision) {
    return changedDecision.proven()
        && changedDecision.causes().stream().anyMatch(cause -> cause.what().equals(rule));
  }

  private static String approach(Answer answer) {
    return answer.approach() == null ? NONE : answer.approach();
  }
}
