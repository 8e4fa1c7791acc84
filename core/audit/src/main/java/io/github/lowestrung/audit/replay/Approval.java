package io.github.lowestrung.audit.replay;

import io.github.lowestrung.explain.Answer;
import java.util.List;

/**
 * Approved flips: those that match everything that is stated.
 *
 * @param rule id of a rule, or file of a table, among the causes; null for any
 * @param from approach before, {@code none} for none viable, {@code forbidden}; null for any
 * @param to approach after, {@code none} for none viable, {@code forbidden}; null for any
 * @param records numbers of the records; empty for any
 * @param reason why it is right
 * @param by who approved
 */
public record Approval(
    String rule, String from, String to, List<Long> records, String reason, String by) {

  /** The word for no viable approach. */
  static final String NONE = "none";

  /** The word for a workload that is forbidden. */
  static final String FORBIDDEN = "forbidden";

  /** Keeps a copy of the list. */
  public Approval {
    records = List.copyOf(records);
  }

  /**
   * Tells whether a flip is approved by this. A stated rule must be a proven cause; rulebooks that
   * fail to decide are never approved.
   *
   * @param changedDecision the flip
   * @return true when it matches everything that is stated
   */
  public boolean covers(ChangedDecision changedDecision) {
    return changedDecision.failure() == null
        && (rule == null || isCausedByRule(changedDecision))
        && (from == null || from.equals(approach(changedDecision.before())))
        && (to == null || to.equals(approach(changedDecision.after())))
        && (records.isEmpty() || records.contains(changedDecision.seq()));
  }

  /** A cause that is not proven cannot have been approved. */
  private boolean isCausedByRule(ChangedDecision changedDecision) {
    return changedDecision.proven()
        && changedDecision.causes().stream().anyMatch(cause -> cause.what().equals(rule));
  }

  private static String approach(Answer answer) {
    return answer.forbidden() ? FORBIDDEN : answer.approach() == null ? NONE : answer.approach();
  }
}
