package io.github.lowestrung.rulebook.service;

import io.github.lowestrung.rulebook.row.DatedRow;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Tasks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row about a service that may hold for some tasks, and for one value of a fact, only. */
public interface ServiceRow extends DatedRow {

  /**
   * Returns the tasks that the row is about.
   *
   * @return the tasks; empty for all
   */
  List<Task> tasks();

  /**
   * Returns what must be stated for the row to hold.
   *
   * @return a fact and its value, such as {@code latency.mode: real-time}, or several, separated by
   *     commas; null when it always holds
   */
  @Nullable String given();

  /**
   * Tells whether the row is about one of the tasks of a workload.
   *
   * @param wanted the tasks
   * @return true when it is
   */
  default boolean concerns(Tasks wanted) {
    return tasks().isEmpty() || wanted.all().stream().anyMatch(tasks()::contains);
  }
}
