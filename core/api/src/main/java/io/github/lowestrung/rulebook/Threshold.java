package io.github.lowestrung.rulebook;

/**
 * The value in effect for a parameter: as published, or the tightest of those that rulebooks set. A
 * fact of every decision.
 *
 * @param name name of the parameter
 * @param value the number
 * @param tightened text for the end of a sentence: from what and by whom it was tightened; empty
 *     when it is as published
 */
public record Threshold(String name, double value, String tightened) {}
