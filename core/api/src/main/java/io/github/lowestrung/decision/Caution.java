package io.github.lowestrung.decision;

/**
 * Something to know before acting on the decision.
 *
 * @param rule id of the rule
 * @param message what to know
 */
public record Caution(String rule, String message) {}
