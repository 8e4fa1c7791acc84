package io.github.lowestrung.decision;

import java.time.LocalDate;

/**
 * A waiver that switched a rule off in a decision.
 *
 * @param waiver id of the waiver
 * @param rule id of the rule
 * @param waived what the rule found, which had no effect
 * @param reason why the rule does not hold for this workload
 * @param approver who approved it
 * @param expires the last day on which the waiver holds
 */
public record AppliedWaiver(
    String waiver, String rule, String waived, String reason, String approver, LocalDate expires) {}
