package io.github.lowestrung.rulebook;

import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.rulebook.row.DatedRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service, or a feature of one, that no longer takes new customers. A row of a rulebook's table;
 * it has no effect on decisions before its day.
 *
 * @param service name of the service or feature, as {@code account} in workloads names it
 * @param approach id of the approach that goes with it; null for a feature
 * @param since first day on which new customers are refused
 * @param mark how firmly this is known
 * @param replacement the replacement that the provider names
 * @param source the source of this fact
 * @param asOf day on which the row was checked
 */
public record Closing(
    String service,
    @Nullable String approach,
    LocalDate since,
    Certainty mark,
    String replacement,
    String source,
    LocalDate asOf)
    implements DatedRow {}
