package io.github.lowestrung.decision;

/**
 * An unknown fact that the decision leaned on.
 *
 * @param path document path of the fact
 * @param text what was taken for granted, and what would change
 */
public record Assumption(String path, String text) {}
