package io.github.lowestrung.internal.decision;

import io.github.lowestrung.decision.Alternative;
import io.github.lowestrung.decision.AppliedWaiver;
import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Assumption;
import io.github.lowestrung.decision.Caution;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.Reason;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.internal.recording.DrawnConclusions;
import io.github.lowestrung.internal.recording.Firing;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Workload;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** Puts what the rules concluded into the order of a decision. */
public final class DecisionAssembler {

  private static final Comparator<Firing> IN_TRAIL =
      Comparator.<Firing, Stratum>comparing(f -> f.finding().rule().phase())
          .thenComparing(f -> f.finding().rule().id())
          .thenComparing(f -> f.effect().text())
          .thenComparing(f -> f.finding().text());

  private static final Comparator<Excluded> IN_LADDER =
      Comparator.<Excluded, String>comparing(e -> e.finding().rule().id())
          .thenComparing(e -> e.finding().text());

  private final DrawnConclusions drawn;
  private final List<Excluded> exclusions;
  private final Ladder ladder;
  private final Workload workload;
  private final List<Rulebook> rulebooks;
  private final LocalDate asOf;
  private final RungComparison rungComparison;
  private final IdentityHashMap<Excluded, Exclusion> exclusionOf = new IdentityHashMap<>();

  public DecisionAssembler(
      DrawnConclusions drawn,
      Ladder ladder,
      Workload workload,
      List<Rulebook> rulebooks,
      RungComparison rungComparison,
      LocalDate asOf) {
    this.drawn = drawn;
    this.exclusions = sorted(drawn.exclusions(), IN_LADDER);
    this.ladder = ladder;
    this.workload = workload;
    this.rulebooks = rulebooks;
    this.asOf = asOf;
    this.rungComparison = rungComparison;
  }

  public Decision decision(RelaxationSearch relaxationSearch, Instant decidedAt) {
    List<RungAssessment> rungs = rungs();
    List<Alternative> alternatives = new ArrayList<>();
    for (RungAssessment rung : rungs) {
      for (ApproachAssessment standing : rung.approaches()) {
        if (standing.status() == Status.VIABLE) {
          alternatives.add(new Alternative(standing.approach(), rung.rung()));
        }
      }
    }
    boolean viable = drawn.recommended() != null;
    return new Decision(
        viable ? Outcome.RECOMMENDED : Outcome.NO_VIABLE_APPROACH,
        workload,
        viable ? recommendation(rungs) : null,
        Collections.unmodifiableList(alternatives),
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
        trail(drawn),
        rulebooks,
        asOf,
        decidedAt);
  }

  public static List<TrailEntry> trail(DrawnConclusions drawn) {
    List<TrailEntry> trail = new ArrayList<>(drawn.firings().size());
    for (Firing firing : sorted(drawn.firings(), IN_TRAIL)) {
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

  private List<RungAssessment> rungs() {
    List<RungAssessment> rungs = new ArrayList<>();
    for (Rung rung : ladder.rungs()) {
      List<ApproachAssessment> standings = new ArrayList<>();
      Status best = Status.NOT_APPLICABLE;
      for (Approach approach : ladder.approachesOn(rung)) {
        ApproachAssessment standing = standing(approach.id());
        standings.add(standing);
        best = standing.status().compareTo(best) < 0 ? standing.status() : best;
      }
      rungs.add(
          new RungAssessment(
              rung.number(), rung.name(), best, Collections.unmodifiableList(standings)));
    }
    return Collections.unmodifiableList(rungs);
  }

  private ApproachAssessment standing(String approach) {
    List<Exclusion> exclusions = new ArrayList<>();
    for (Excluded excluded : this.exclusions) {
      if (excluded.covers(approach)) {
        exclusions.add(exclusionOf.computeIfAbsent(excluded, DecisionAssembler::exclusion));
      }
    }
    Status status = Status.NOT_APPLICABLE;
    if (approach.equals(drawn.recommended())) {
      status = Status.RECOMMENDED;
    } else if (drawn.candidates().contains(approach)) {
      status = exclusions.isEmpty() ? Status.VIABLE : Status.EXCLUDED;
    }
    return new ApproachAssessment(approach, status, Collections.unmodifiableList(exclusions));
  }

  private static Exclusion exclusion(Excluded excluded) {
    FilledReason filledReason = excluded.finding();
    return new Exclusion(
        filledReason.rule().id(),
        filledReason.text(),
        excluded.strength(),
        filledReason.evidence(),
        filledReason.rule().source());
  }

  private Recommendation recommendation(List<RungAssessment> rungs) {
    Approach approach = ladder.approach(drawn.recommended());
    return new Recommendation(
        approach.id(),
        approach.name(),
        approach.rung(),
        drawn.configuration(),
        because(approach.id()),
        guidance(drawn),
        drawn.comparesRungs() ? rungComparison.of(approach, rungs) : null);
  }

  /** The rules behind the recommendation: those that speak for it, and those that configure it. */
  private List<Reason> because(String approach) {
    List<Reason> because = new ArrayList<>();
    for (Firing firing : sorted(drawn.firings(), IN_TRAIL)) {
      if (approach.equals(firing.effect().speaksFor())) {
        because.add(DrawnConclusions.reason(firing.finding()));
      }
    }
    because.addAll(
        sorted(drawn.configured(), Comparator.comparing(Reason::rule).thenComparing(Reason::text)));
    return Collections.unmodifiableList(because);
  }
}
