package io.github.lowestrung.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The decision about a subject: one workload, or a pipeline. Immutable. Jackson 2 and 3 read and
 * write it as the document that {@link #toJson()} returns.
 */
public sealed interface SubjectDecision permits Decision, PipelineDecision {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static SubjectDecision ofDocument(Object document) {
    return DecisionJson.ofPlain(document);
  }

  /**
   * Reads a decision back from its document.
   *
   * @param json the document of either kind
   * @return the decision, never null
   * @throws IllegalArgumentException when the text is not a decision, or a digest does not match
   *     its content
   */
  static SubjectDecision fromJson(String json) {
    return DecisionJson.read(json);
  }

  /**
   * Reads a decision back from its document inside another one.
   *
   * @param document the document of either kind; not changed
   * @return the decision, never null
   * @throws IllegalArgumentException when it is not a decision, or a digest does not match its
   *     content
   */
  static SubjectDecision fromTree(JsonNode document) {
    Objects.requireNonNull(document, "document");
    return DecisionJson.read(document);
  }

  /**
   * Returns the decision document, for embedding in another one.
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
   * Returns the digest of everything but itself and the time of decision.
   *
   * @return {@code sha256:} and 64 hexadecimal digits over the canonical form (RFC 8785)
   */
  default String digest() {
    return CanonicalDecision.of(this).digest();
  }

  /**
   * Returns how the decision ended.
   *
   * @return the outcome, of several workloads the worst
   */
  Outcome outcome();

  /**
   * Returns the decision about each workload.
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
   * Returns the date whose platform facts apply.
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
