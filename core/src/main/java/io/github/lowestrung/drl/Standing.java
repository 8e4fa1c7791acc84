package io.github.lowestrung.drl;

/**
 * A candidate that may be chosen.
 *
 * @param approach its id
 * @param place where it stands in the order of choice; the lowest is chosen
 */
public record Standing(String approach, long place) {}
