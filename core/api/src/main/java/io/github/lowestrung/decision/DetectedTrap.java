package io.github.lowestrung.decision;

/**
 * A known trap that the proposal runs into.
 *
 * @param id the trap, such as T3
 * @param rule id of the rule
 * @param message what is wrong with the proposal
 * @param betterApproach the approach to take instead
 */
public record DetectedTrap(String id, String rule, String message, String betterApproach) {}
