package io.github.lowestrung.rulebook;

import java.time.LocalDate;

/**
 * A service that no longer takes new customers. A row of a rulebook's table, and a fact for rules
 * from that day on.
 *
 * @param service approach id of the service
 * @param since first day on which new customers are refused
 * @param replacement what the provider names instead
 * @param source where this is known from
 * @param asOf day on which the row was checked
 */
public record Closing(
    String service, LocalDate since, String replacement, String source, LocalDate asOf) {}
