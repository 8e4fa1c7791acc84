package io.github.lowestrung.drl;

/**
 * The approach that was chosen.
 *
 * @param approach its id
 * @param rung number of its rung
 */
public record Recommended(String approach, double rung) {}
