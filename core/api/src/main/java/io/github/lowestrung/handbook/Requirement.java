package io.github.lowestrung.handbook;

/**
 * A row of the document that rules follow from. A row of a rulebook's table.
 *
 * @param row its id, as {@code @source} names it
 * @param says what must hold, in a clause
 */
public record Requirement(String row, String says) {}
