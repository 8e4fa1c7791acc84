package io.github.lowestrung.workload;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.lowestrung.workload.term.FieldDoc;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Workloads that are decided stage by stage and reported together. Immutable.
 *
 * <p>Jackson 2 and 3 read and write it as its document, with all checks but that of names, which
 * deciding makes.
 *
 * @param id the caller's own key; null when there is none
 * @param title a short title; null when there is none
 * @param description free text, never read by rules; null when there is none
 * @param stages the stages in order, each with its own id; at least one
 */
public record Pipeline(
    @FieldDoc("the caller's own key, echoed back") @Nullable String id,
    @FieldDoc("a short title") @Nullable String title,
    @FieldDoc("free text, kept in the audit and never read by rules") @Nullable String description,
    List<Workload> stages)
    implements Subject {

  /** The most stages that a pipeline may have. */
  public static final int MAX_STAGES = 200;

  /**
   * Refuses a pipeline without stages, with stages that no id tells apart, or with a text that has
   * half of a surrogate pair.
   *
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException naming every problem
   */
  public Pipeline {
    stages = RecordFactory.copy(stages, "stages");
    WorkloadValidator.requirePipeline(Arrays.asList(id, title, description), stages);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Pipeline ofDocument(Object document) {
    return SubjectDocuments.get().readPipeline(document);
  }

  @JsonValue
  private Map<String, Object> document() {
    return SubjectDocuments.get().write(this);
  }

  @Override
  public List<Workload> workloads() {
    return stages;
  }

  @Override
  public String kind() {
    return "pipeline";
  }
}
