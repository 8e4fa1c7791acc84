package io.github.lowestrung.coverage;

/**
 * How well scenarios exercise one rule. Immutable and thread-safe.
 *
 * @param rule id of the rule, not null
 * @param fired whether it fired in some scenario
 * @param conditions how many conditions it has that a workload can make hold or not
 * @param conditionsSeen of those, how many were seen to hold, and seen not to hold
 * @param borders how many numbers its conditions compare fields of the workload with
 * @param bordersSeen of those, how many were met just under, exactly at and just over the number
 * @param unknown how many conditions it has on facts that need not be stated
 * @param unknownSeen of those, how many were tried where the fact is not stated
 */
public record RuleCoverage(
    String rule,
    boolean fired,
    int conditions,
    int conditionsSeen,
    int borders,
    int bordersSeen,
    int unknown,
    int unknownSeen) {}
