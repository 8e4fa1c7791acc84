package io.github.lowestrung.rulebook;

import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.rulebook.row.DatedRow;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Tasks;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The least data that an approach accepts. A row of a rulebook's table.
 *
 * @param approach id of the approach
 * @param tasks tasks that the row is about; empty for all
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
    String of,
    long least,
    @Nullable Long recommended,
    Certainty mark,
    String source,
    LocalDate asOf)
    implements DatedRow {

  /** Keeps a copy of the tasks; all when they are left out. */
  public Minimum {
    tasks = tasks == null ? List.of() : List.copyOf(tasks);
  }

  /**
   * Tells whether the row is about one of the tasks of a workload.
   *
   * @param wanted the tasks
   * @return true when it is
   */
  public boolean concerns(Tasks wanted) {
    return tasks.isEmpty() || wanted.all().stream().anyMatch(tasks::contains);
  }
}
