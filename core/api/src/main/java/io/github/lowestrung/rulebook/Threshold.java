package io.github.lowestrung.rulebook;

/**
 * The number that holds for a parameter: as published, or the tightest of those that rulebooks set.
 * A fact of every decision.
 *
 * @param name name of the parameter
 * @param value the number
 * @param tightened from what and by whom it was tightened, to follow a sentence; empty when it is
 *     as published
 */
public record Threshold(String name, double value, String tightened) {}
