package io.github.lowestrung.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.term.PlainNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decision about one workload, with every rule and fact behind it. All lists have a stable
 * order: the same facts and rules give the same decision, byte for byte. Immutable and thread-safe;
 * equal when equal in content, whenever decided.
 *
 * @param outcome how it ended
 * @param workload the workload as it was given, normalized
 * @param recommendationOrNull the approach to take; null when none is viable
 * @param forbidden why the workload may not be done as it stands, by rule; empty unless the outcome
 *     is forbidden
 * @param alternatives the viable approaches other than the recommended one, lowest first
 * @param ladder every rung with its approaches, lowest first
 * @param traps the traps that the proposal runs into
 * @param cautions what to know before acting on the decision
 * @param assumptions the assumptions made about unknown facts
 * @param relaxations the smallest sets of facts whose change brings an approach back; empty when
 *     something is recommended
 * @param waivers the waivers that switched a rule off for this workload, by id; usually none
 * @param trail every firing, stratum by stratum
 * @param rulebooks the rulebooks that took part
 * @param asOf date whose platform facts apply
 * @param decidedAt when the decision was made, in whole seconds
 */
public record Decision(
    Outcome outcome,
    Workload workload,
    @JsonProperty("recommendation") @Nullable Recommendation recommendationOrNull,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Prohibition> forbidden,
    List<Alternative> alternatives,
    List<RungAssessment> ladder,
    List<DetectedTrap> traps,
    List<Caution> cautions,
    List<Assumption> assumptions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Relaxation> relaxations,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AppliedWaiver> waivers,
    List<TrailEntry> trail,
    List<Rulebook> rulebooks,
    LocalDate asOf,
    Instant decidedAt)
    implements SubjectDecision {

  /** Keeps copies of the lists; missing prohibitions, relaxations and waivers are none. */
  public Decision {
    forbidden = forbidden == null ? List.of() : List.copyOf(forbidden);
    alternatives = List.copyOf(alternatives);
    ladder = List.copyOf(ladder);
    traps = List.copyOf(traps);
    cautions = List.copyOf(cautions);
    assumptions = List.copyOf(assumptions);
    relaxations = relaxations == null ? List.of() : List.copyOf(relaxations);
    waivers = waivers == null ? List.of() : List.copyOf(waivers);
    trail = List.copyOf(trail);
    rulebooks = List.copyOf(rulebooks);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Decision ofDocument(Object document) {
    return DecisionJson.ofPlain(document, Decision.class);
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
   * @throws IllegalArgumentException when the text is not a decision, or its digest does not match
   *     its content
   */
  public static Decision fromJson(String json) {
    return DecisionJson.read(json, Decision.class);
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
                    (outcome == Outcome.FORBIDDEN
                            ? "Nothing is recommended: a rule forbids the workload, see forbidden(). "
                            : "Nothing is recommended: every approach is excluded. ")
                        + "Maybe check outcome() first; relaxations() lists what would help."));
  }

  /**
   * Finds the recommendation.
   *
   * @return the approach to take, or empty when no approach is viable
   */
  public Optional<Recommendation> findRecommendation() {
    return Optional.ofNullable(recommendationOrNull);
  }

  /**
   * Finds the assessment of an approach.
   *
   * @param approach its id
   * @return the assessment, or empty when the ladder has no such approach
   */
  public Optional<ApproachAssessment> find(String approach) {
    Objects.requireNonNull(approach, "approach");
    return ladder.stream()
        .flatMap(rung -> rung.approaches().stream())
        .filter(standing -> standing.approach().equals(approach))
        .findFirst();
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
    return trail;
  }

  private List<Object> content() {
    return Arrays.asList(
        outcome,
        workload,
        recommendationOrNull,
        forbidden,
        alternatives,
        ladder,
        traps,
        cautions,
        assumptions,
        relaxations,
        waivers,
        trail,
        rulebooks,
        asOf);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Decision decision && content().equals(decision.content());
  }

  @Override
  public int hashCode() {
    return content().hashCode();
  }

  @Override
  public String toString() {
    return findRecommendation()
        .map(r -> r.approach() + " (rung " + PlainNumber.text(r.rung()) + ")")
        .orElse(outcome == Outcome.FORBIDDEN ? "forbidden" : "no viable approach");
  }
}
