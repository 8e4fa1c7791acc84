package io.github.lowestrung.rulebook.service;

import io.github.lowestrung.workload.Script;
import io.github.lowestrung.workload.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Languages that an approach is known not to support for the tasks of a workload.
 *
 * @param approach id of the approach
 * @param tasks the tasks concerned
 * @param given what must be stated for the gap to be there; null when it always is
 * @param unknown the unsupported languages, in the order of the workload
 * @param partial whether all of them are supported in part, or read by their letters
 * @param scripts the scripts that the approach reads in any language; empty where they do not
 *     matter
 * @param firm whether an exclusion may rest on it
 * @param basis the source of this fact, and its date
 */
public record LanguageGap(
    String approach,
    List<Task> tasks,
    @Nullable String given,
    List<String> unknown,
    boolean partial,
    List<Script> scripts,
    boolean firm,
    String basis) {

  /** Keeps copies of the lists. */
  public LanguageGap {
    tasks = List.copyOf(tasks);
    unknown = List.copyOf(unknown);
    scripts = List.copyOf(scripts);
  }
}
