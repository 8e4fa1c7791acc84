package io.github.lowestrung.rulebook;

import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.workload.Task;
import java.util.List;

/**
 * Languages that an approach is known not to support for the tasks of a workload.
 *
 * @param approach id of the approach
 * @param tasks the tasks concerned
 * @param unknown the unsupported languages, in the order of the workload
 * @param mark how firmly this is known
 * @param basis the source of this fact, and its date
 */
public record LanguageGap(
    String approach, List<Task> tasks, List<String> unknown, Certainty mark, String basis) {

  /** Keeps copies of the lists. */
  public LanguageGap {
    tasks = List.copyOf(tasks);
    unknown = List.copyOf(unknown);
  }
}
