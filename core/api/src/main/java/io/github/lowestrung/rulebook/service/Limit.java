package io.github.lowestrung.rulebook.service;

import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.workload.Task;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The most that an approach takes of something. A row of a rulebook's table.
 *
 * @param approach id of the approach, or a value of {@code inference}, such as {@code
 *     inference/serverless}
 * @param feature the operation or feature that has the limit; null for the approach as a whole
 * @param tasks tasks that the row is about; empty for all
 * @param given what must be stated for the limit to hold; null when it always holds
 * @param of path of the field that is limited, such as {@code data.itemMb}
 * @param most the most that is taken, in the field's unit
 * @param adjustable whether the provider raises the limit on request
 * @param mark how firmly this is known
 * @param source the source of this fact
 * @param asOf day on which the row was checked
 */
public record Limit(
    String approach,
    @Nullable String feature,
    List<Task> tasks,
    @Nullable String given,
    String of,
    double most,
    boolean adjustable,
    Certainty mark,
    String source,
    LocalDate asOf)
    implements ServiceRow {

  /** Keeps a copy of the tasks; all when they are left out. */
  public Limit {
    tasks = tasks == null ? List.of() : List.copyOf(tasks);
  }

  /**
   * Tells whether an exclusion may rest on it.
   *
   * @return true where it is firmly known and cannot be raised
   */
  public boolean firm() {
    return mark.firm() && !adjustable;
  }
}
