package io.github.lowestrung.decision;

/**
 * An unknown fact about which the decision made an assumption.
 *
 * @param path document path of the fact
 * @param text what was assumed, and what would change
 */
public record Assumption(String path, String text) {}
