package io.github.lowestrung.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.workload.Workload;
import java.time.LocalDate;
import java.util.List;

/**
 * All of a decision that its digest covers.
 *
 * @param outcome how it ended
 * @param workload the workload as given, normalized
 * @param recommendation the approach to take; null when none is viable
 * @param alternatives viable approaches other than the recommended one
 * @param ladder every rung with its approaches
 * @param traps traps that the proposal runs into
 * @param cautions what to know before acting
 * @param assumptions unknown facts that the decision leaned on
 * @param relaxations what would bring an approach back; empty unless none is viable
 * @param waivers rules that were switched off for this workload; mostly none
 * @param trail every firing
 * @param rulebooks the rulebooks that took part
 * @param asOf date whose facts of the platform hold
 */
public record DecisionContent(
    Outcome outcome,
    Workload workload,
    Recommendation recommendation,
    List<Alternative> alternatives,
    List<RungAssessment> ladder,
    List<DetectedTrap> traps,
    List<Caution> cautions,
    List<Assumption> assumptions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Relaxation> relaxations,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AppliedWaiver> waivers,
    List<TrailEntry> trail,
    List<Rulebook> rulebooks,
    LocalDate asOf) {

  /** Takes missing lists of relaxations and waivers for empty ones. */
  public DecisionContent {
    relaxations = relaxations == null ? List.of() : relaxations;
    waivers = waivers == null ? List.of() : waivers;
  }
}
