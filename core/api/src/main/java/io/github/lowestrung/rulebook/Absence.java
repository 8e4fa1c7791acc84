package io.github.lowestrung.rulebook;

/**
 * Something that a region is known not to offer.
 *
 * @param name id of an approach, {@code approach/variant}, or {@code service/name}
 * @param partition the partition that the region belongs to
 * @param basis the source of this fact, and its date
 */
public record Absence(String name, String partition, String basis) {}
