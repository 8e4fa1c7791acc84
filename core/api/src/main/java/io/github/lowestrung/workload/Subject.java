package io.github.lowestrung.workload;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The subject of a decision: one workload, or a pipeline of several. Immutable. */
public sealed interface Subject permits Workload, Pipeline {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Subject ofDocument(Object document) {
    return SubjectDocuments.get().read(document);
  }

  /**
   * Returns the caller's own key.
   *
   * @return the key; null when there is none
   */
  @Nullable String id();

  /**
   * Returns a short title.
   *
   * @return the title; null when there is none
   */
  @Nullable String title();

  /**
   * Returns free text, which rules never read.
   *
   * @return the description; null when there is none
   */
  @Nullable String description();

  /**
   * Returns the workloads, one for each decision.
   *
   * @return the workload itself, or the stages in order; never empty
   */
  List<Workload> workloads();

  /**
   * Returns what records and observations call it.
   *
   * @return {@code workload} or {@code pipeline}
   */
  String kind();
}
