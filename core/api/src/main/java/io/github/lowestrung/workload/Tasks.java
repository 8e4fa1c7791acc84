package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import java.util.List;

/**
 * The tasks that one approach must serve together. Immutable; stands under {@code task} in a
 * workload document.
 *
 * @param all the tasks, at least one, without repetition
 */
public record Tasks(
    @FieldDoc(
            value = "what the workload is to do; several when one approach must serve them",
            expected = "a task",
            alone = true)
        List<Task> all) {

  /** A task, or a group of tasks. */
  public sealed interface Scope permits Task, TaskGroup {

    /**
     * Tells whether a task belongs to it.
     *
     * @param task the task
     * @return true when it does
     */
    boolean covers(Task task);
  }

  /** Keeps a copy of the list, each task once. */
  public Tasks {
    all = RecordFactory.copy(all, "all").stream().distinct().toList();
  }

  /**
   * Tells whether every task is one of those given.
   *
   * @param covered the tasks that an approach covers, or groups of them
   * @return true when no other task is asked for
   */
  public boolean within(Scope... covered) {
    for (Task task : all) {
      if (!among(task, covered)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Tells whether at least one task is among those given.
   *
   * @param some the tasks to look for, or groups of them
   * @return true when one of them is asked for
   */
  public boolean include(Scope... some) {
    for (Task task : all) {
      if (among(task, some)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether one task alone is asked for.
   *
   * @return true for exactly one task
   */
  public boolean single() {
    return all.size() == 1;
  }

  private static boolean among(Task task, Scope... some) {
    for (Scope one : some) {
      if (one.covers(task)) {
        return true;
      }
    }
    return false;
  }
}
