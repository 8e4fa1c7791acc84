package io.github.lowestrung.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The decision about a pipeline: one decision per stage, and what applies to the whole. Immutable.
 *
 * @param outcome the worst outcome of a stage
 * @param id the pipeline's own key; null when there is none
 * @param title the pipeline's title; null when there is none
 * @param description the pipeline's description; null when there is none
 * @param stages the stages' decisions, in order
 * @param summary what applies to the whole
 * @param rulebooks the rulebooks that took part
 * @param asOf date whose platform facts apply
 * @param decidedAt when it was decided
 */
public record PipelineDecision(
    Outcome outcome,
    @Nullable String id,
    @Nullable String title,
    @Nullable String description,
    List<Decision> stages,
    PipelineSummary summary,
    List<Rulebook> rulebooks,
    LocalDate asOf,
    Instant decidedAt)
    implements SubjectDecision {

  /** Keeps copies of the lists. */
  public PipelineDecision {
    stages = List.copyOf(stages);
    rulebooks = List.copyOf(rulebooks);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static PipelineDecision ofDocument(Object document) {
    return DecisionJson.ofPlain(document, PipelineDecision.class);
  }

  @JsonValue
  private Map<String, Object> document() {
    return DecisionJson.plain(this);
  }

  /**
   * Reads a decision back from its document.
   *
   * @param json the document
   * @return the decision
   * @throws IllegalArgumentException when the text is not a decision about a pipeline, or its
   *     digest, or that of a stage, does not match its content
   */
  public static PipelineDecision fromJson(String json) {
    return DecisionJson.read(json, PipelineDecision.class);
  }

  @Override
  public List<Decision> decisions() {
    return stages;
  }

  @Override
  public List<TrailEntry> firings() {
    return Stream.concat(
            summary.trail().stream(), stages.stream().flatMap(stage -> stage.trail().stream()))
        .toList();
  }

  @Override
  public String toString() {
    return summary.text();
  }
}
