package io.github.lowestrung.decision;

import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.workload.Workload;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was decided about one workload, and every rule and fact behind it. All lists have a stable
 * order: the same facts and rules give the same decision, byte for byte. Immutable and thread-safe;
 * equal when equal in content, whenever decided.
 */
public final class Decision implements SubjectDecision {

  private final DecisionContent content;
  private final Instant decidedAt;
  private volatile String digest;

  /**
   * Creates a decision.
   *
   * @param content all that is decided
   * @param decidedAt when it was decided
   */
  public Decision(DecisionContent content, Instant decidedAt) {
    this.content = content;
    this.decidedAt = decidedAt;
  }

  /**
   * Reads a decision back from its document.
   *
   * @param json the document
   * @return the decision
   * @throws IllegalArgumentException when the text is not a decision, or its digest does not fit
   *     its content
   */
  public static Decision fromJson(String json) {
    return DecisionJson.readOne(json);
  }

  @Override
  public Outcome outcome() {
    return content.outcome();
  }

  /**
   * Returns the workload as it was given, normalized.
   *
   * @return the workload
   */
  public Workload workload() {
    return content.workload();
  }

  /**
   * Returns the recommendation.
   *
   * @return the approach to take
   * @throws IllegalStateException when no approach is viable; see {@link #outcome()}
   */
  public Recommendation recommendation() {
    return findRecommendation()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Nothing is recommended: every approach is excluded. "
                        + "Maybe ask outcome() first, and relaxations() for what would help."));
  }

  /**
   * Finds the recommendation.
   *
   * @return the approach to take, or empty when no approach is viable
   */
  public Optional<Recommendation> findRecommendation() {
    return Optional.ofNullable(content.recommendation());
  }

  /**
   * Returns the viable approaches other than the recommended one, lowest first.
   *
   * @return the alternatives
   */
  public List<Alternative> alternatives() {
    return content.alternatives();
  }

  /**
   * Returns every rung with its approaches, lowest first.
   *
   * @return the ladder
   */
  public List<RungAssessment> ladder() {
    return content.ladder();
  }

  /**
   * Finds where an approach stands.
   *
   * @param approach its id
   * @return its standing, or empty when the ladder has no such approach
   */
  public Optional<ApproachAssessment> find(String approach) {
    return content.ladder().stream()
        .flatMap(rung -> rung.approaches().stream())
        .filter(standing -> standing.approach().equals(approach))
        .findFirst();
  }

  /**
   * Returns the traps that the proposal runs into.
   *
   * @return the traps
   */
  public List<DetectedTrap> traps() {
    return content.traps();
  }

  /**
   * Returns what to know before acting on the decision.
   *
   * @return the cautions
   */
  public List<Caution> cautions() {
    return content.cautions();
  }

  /**
   * Returns the unknown facts that the decision leaned on.
   *
   * @return the assumptions
   */
  public List<Assumption> assumptions() {
    return content.assumptions();
  }

  /**
   * Returns the smallest sets of facts whose change brings an approach back.
   *
   * @return the relaxations; empty when something is recommended
   */
  public List<Relaxation> relaxations() {
    return content.relaxations();
  }

  /**
   * Returns the waivers that switched a rule off for this workload.
   *
   * @return the waivers, by id; mostly none
   */
  public List<AppliedWaiver> waivers() {
    return content.waivers();
  }

  /**
   * Returns every firing, stratum by stratum.
   *
   * @return the trail
   */
  public List<TrailEntry> trail() {
    return content.trail();
  }

  @Override
  public List<Rulebook> rulebooks() {
    return content.rulebooks();
  }

  @Override
  public LocalDate asOf() {
    return content.asOf();
  }

  @Override
  public String digest() {
    if (digest == null) {
      digest = DecisionJson.digest(content);
    }
    return digest;
  }

  @Override
  public Instant decidedAt() {
    return decidedAt;
  }

  /**
   * Returns how to set the recommended approach up.
   *
   * @return the configuration by key; empty when nothing is recommended
   */
  public Map<String, String> configuration() {
    return findRecommendation().map(Recommendation::configuration).orElse(Map.of());
  }

  @Override
  public List<Decision> decisions() {
    return List.of(this);
  }

  @Override
  public List<TrailEntry> firings() {
    return trail();
  }

  DecisionContent content() {
    return content;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Decision decision && content.equals(decision.content);
  }

  @Override
  public int hashCode() {
    return content.hashCode();
  }

  @Override
  public String toString() {
    return findRecommendation()
        .map(
            r ->
                r.approach()
                    + " (rung "
                    + io.github.lowestrung.rulebook.NumberText.plain(r.rung())
                    + ")")
        .orElse("no viable approach");
  }
}
