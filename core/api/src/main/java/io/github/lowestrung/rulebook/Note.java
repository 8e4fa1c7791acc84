package io.github.lowestrung.rulebook;

import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.rulebook.row.DatedRow;
import java.time.LocalDate;

/**
 * A dated fact of the platform that excludes nothing. A row of a rulebook's table.
 *
 * @param about what it is about; rules ask for it by this name
 * @param says the fact, as a clause
 * @param mark how firmly this is known
 * @param source the source of this fact
 * @param asOf day on which the row was checked
 */
public record Note(String about, String says, Certainty mark, String source, LocalDate asOf)
    implements DatedRow {}
