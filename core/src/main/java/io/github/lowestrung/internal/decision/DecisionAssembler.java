package io.github.lowestrung.internal.decision;

import io.github.lowestrung.decision.Alternative;
import io.github.lowestrung.decision.AppliedWaiver;
import io.github.lowestrung.decision.Assumption;
import io.github.lowestrung.decision.Caution;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.Prohibition;
import io.github.lowestrung.decision.Reason;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.internal.recording.Derivation;
import io.github.lowestrung.internal.recording.DrawnConclusions;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Workload;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Puts what the rules concluded into the order of a decision.
 *
 * @param drawn what they concluded
 * @param ladder the rungs and approaches
 * @param workload what the decision is about
 * @param rulebooks the rulebooks that decide
 * @param asOf the date of the decision
 */
public record DecisionAssembler(
    DrawnConclusions drawn,
    Ladder ladder,
    Workload workload,
    List<Rulebook> rulebooks,
    LocalDate asOf) {

  private static final Comparator<Derivation> IN_TRAIL =
      Comparator.<Derivation, Stratum>comparing(f -> f.finding().rule().phase())
          .thenComparing(f -> f.finding().rule().id())
          .thenComparing(f -> f.effect().text())
          .thenComparing(f -> f.finding().text())
          .thenComparing(f -> f.finding().evidence().toString());

  private static final Comparator<Excluded> IN_LADDER =
      Comparator.<Excluded, String>comparing(e -> e.finding().rule().id())
          .thenComparing(e -> e.finding().text())
          .thenComparing(e -> e.finding().evidence().toString());

  public Decision decision(RelaxationSearch relaxationSearch, Instant decidedAt) {
    List<Derivation> firings = sorted(drawn.firings(), IN_TRAIL);
    List<Excluded> exclusions = sorted(drawn.exclusions(), IN_LADDER);
    List<RungAssessment> rungs = new LadderAssessment(drawn, ladder, workload, exclusions).rungs();
    List<Alternative> alternatives =
        rungs.stream()
            .flatMap(rung -> rung.approaches().stream())
            .filter(approach -> approach.status() == Status.VIABLE)
            .map(approach -> alternative(approach.approach()))
            .toList();
    List<Prohibition> forbidden =
        exclusions.stream().filter(Excluded::forbids).map(DecisionAssembler::prohibition).toList();
    boolean viable = drawn.recommended() != null;
    return new Decision(
        !forbidden.isEmpty()
            ? Outcome.FORBIDDEN
            : viable ? Outcome.RECOMMENDED : Outcome.NO_VIABLE_APPROACH,
        workload,
        viable ? recommendation(rungs, firings) : null,
        forbidden,
        alternatives,
        rungs,
        sorted(
            drawn.traps(),
            Comparator.comparing(DetectedTrap::rule).thenComparing(DetectedTrap::message)),
        sorted(
            drawn.cautions(), Comparator.comparing(Caution::rule).thenComparing(Caution::message)),
        sorted(
            drawn.assumptions(),
            Comparator.comparing(Assumption::path).thenComparing(Assumption::text)),
        viable ? List.of() : relaxationSearch.search(drawn),
        sorted(
            drawn.waivers(),
            Comparator.comparing(AppliedWaiver::waiver)
                .thenComparing(AppliedWaiver::rule)
                .thenComparing(AppliedWaiver::waived)),
        trail(firings),
        rulebooks,
        asOf,
        decidedAt);
  }

  private Alternative alternative(String approach) {
    return new Alternative(approach, ladder.rungOf(approach));
  }

  public static List<TrailEntry> trail(DrawnConclusions drawn) {
    return trail(sorted(drawn.firings(), IN_TRAIL));
  }

  private static List<TrailEntry> trail(List<Derivation> firings) {
    List<TrailEntry> trail = new ArrayList<>(firings.size());
    for (Derivation firing : firings) {
      FilledReason filledReason = firing.finding();
      trail.add(
          new TrailEntry(
              trail.size() + 1,
              filledReason.rule().phase(),
              filledReason.rule().id(),
              filledReason.text(),
              filledReason.evidence(),
              List.of(firing.effect().text())));
    }
    return Collections.unmodifiableList(trail);
  }

  public static List<String> guidance(DrawnConclusions drawn) {
    Comparator<FilledReason> byRule =
        Comparator.comparing(filledReason -> filledReason.rule().id());
    return sorted(drawn.guidance(), byRule.thenComparing(FilledReason::text)).stream()
        .map(FilledReason::text)
        .toList();
  }

  private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
    return list.stream().sorted(order).toList();
  }

  private static Prohibition prohibition(Excluded excluded) {
    FilledReason found = excluded.finding();
    return new Prohibition(
        found.rule().id(), found.text(), found.evidence(), found.change(), found.rule().source());
  }

  private Recommendation recommendation(List<RungAssessment> rungs, List<Derivation> firings) {
    Approach approach = ladder.approach(drawn.recommended());
    return new Recommendation(
        approach.id(),
        approach.name(),
        approach.rung(),
        drawn.configuration(),
        because(approach.id(), firings),
        guidance(drawn),
        drawn.comparesRungs() ? RungComparison.of(approach, ladder, rungs) : null);
  }

  /** The rules behind the recommendation: those that speak for it, and those that configure it. */
  private List<Reason> because(String approach, List<Derivation> firings) {
    List<Reason> because = new ArrayList<>();
    for (Derivation firing : firings) {
      if (approach.equals(firing.effect().speaksFor())) {
        because.add(DrawnConclusions.reason(firing.finding()));
      }
    }
    because.addAll(
        sorted(drawn.configured(), Comparator.comparing(Reason::rule).thenComparing(Reason::text)));
    return because.stream().distinct().toList();
  }
}
