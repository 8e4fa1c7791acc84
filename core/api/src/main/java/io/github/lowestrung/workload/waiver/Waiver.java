package io.github.lowestrung.workload.waiver;

import io.github.lowestrung.workload.term.Term;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Switches a rule off for some workloads, on record. Immutable and thread-safe.
 *
 * @param id its id, such as {@code ACME-W1}
 * @param rule id of the rule
 * @param scope the workloads that it is about
 * @param reason why the rule does not hold for them
 * @param approver who approved it
 * @param expires the last day on which it holds
 * @param whenExpired what happens to a workload of its scope afterwards
 */
public record Waiver(
    String id,
    String rule,
    Scope scope,
    String reason,
    String approver,
    LocalDate expires,
    ExpiryPolicy whenExpired) {

  /** Refuses missing parts. */
  public Waiver {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(approver, "approver");
    Objects.requireNonNull(expires, "expires");
    Objects.requireNonNull(whenExpired, "whenExpired");
  }

  /** What happens when a rule fires whose waiver has expired. */
  public enum ExpiryPolicy implements Term {
    /** There is no decision. */
    ERROR,
    /** The rule holds, and the decision cautions. */
    CAUTION
  }

  /**
   * Tells whether it no longer holds.
   *
   * @param date the date of a decision
   * @return true after its last day
   */
  public boolean hasExpired(LocalDate date) {
    return date.isAfter(expires);
  }
}
