package io.github.lowestrung.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What was decided about a subject, be it one workload or a pipeline. Immutable. */
public sealed interface SubjectDecision permits Decision, PipelineDecision {

  /**
   * Reads a decision back from its document.
   *
   * @param json the document of either kind
   * @return the decision, never null
   * @throws IllegalArgumentException when the text is not a decision, or a digest does not fit its
   *     content
   */
  static SubjectDecision fromJson(String json) {
    return DecisionJson.read(json);
  }

  /**
   * Reads a decision back from its document inside of another.
   *
   * @param document the document of either kind, which stays as it is
   * @return the decision, never null
   * @throws IllegalArgumentException when it is not a decision, or a digest does not fit its
   *     content
   */
  static SubjectDecision fromTree(JsonNode document) {
    return DecisionJson.read(document);
  }

  /**
   * Returns the decision document, to stand inside of another.
   *
   * @return JSON as a tree
   */
  default ObjectNode toTree() {
    return DecisionJson.tree(this);
  }

  /**
   * Returns the decision document.
   *
   * @return JSON in one line
   */
  default String toJson() {
    return DecisionJson.write(this);
  }

  /**
   * Returns the digest over all but itself and the time of decision.
   *
   * @return {@code sha256:} and 64 hexadecimal digits over the canonical form (RFC 8785)
   */
  default String digest() {
    return DecisionJson.digest(this);
  }

  /**
   * Returns how the decision ended.
   *
   * @return the outcome; recommended when every workload has a recommendation
   */
  Outcome outcome();

  /**
   * Returns what was decided about each workload.
   *
   * @return the decision itself, or those about the stages in order; never empty
   */
  List<Decision> decisions();

  /**
   * Returns every firing.
   *
   * @return the firings about the whole, then those about each workload, stratum by stratum
   */
  List<TrailEntry> firings();

  /**
   * Returns the rulebooks that took part.
   *
   * @return the rulebooks
   */
  List<Rulebook> rulebooks();

  /**
   * Returns the date whose facts of the platform hold.
   *
   * @return the date
   */
  LocalDate asOf();

  /**
   * Returns when the decision was made.
   *
   * @return the time, in whole seconds
   */
  Instant decidedAt();
}
