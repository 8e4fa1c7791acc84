package io.github.lowestrung.rulebook.service;

import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.workload.Task;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The least data that an approach accepts. A row of a rulebook's table.
 *
 * @param approach id of the approach
 * @param tasks tasks that the row is about; empty for all
 * @param given what must be stated for the row to hold; null when it always holds
 * @param of what is counted: the name of a field of {@code data}
 * @param least the least number that is accepted
 * @param recommended the number that the provider recommends; null when none is known
 * @param mark how firmly this is known
 * @param source the source of this fact
 * @param asOf day on which the row was checked
 */
public record Minimum(
    String approach,
    List<Task> tasks,
    @Nullable String given,
    String of,
    long least,
    @Nullable Long recommended,
    Certainty mark,
    String source,
    LocalDate asOf)
    implements ServiceRow {

  /** Keeps a copy of the tasks; all when they are left out. */
  public Minimum {
    tasks = tasks == null ? List.of() : List.copyOf(tasks);
  }
}
