package io.github.lowestrung.internal.decision;

import io.github.lowestrung.decision.Alternative;
import io.github.lowestrung.decision.AppliedWaiver;
import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Assumption;
import io.github.lowestrung.decision.Caution;
import io.github.lowestrung.decision.DecisionContent;
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
import io.github.lowestrung.internal.recording.ConclusionRecorder;
import io.github.lowestrung.internal.recording.ConclusionRecorder.FiringRecord;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** Puts what the rules concluded into the order of a decision. */
public final class DecisionAssembler {

  private static final Comparator<FiringRecord> IN_TRAIL =
      Comparator.<FiringRecord, Stratum>comparing(f -> f.finding().rule().phase())
          .thenComparing(f -> f.finding().rule().id())
          .thenComparing(FiringRecord::effect)
          .thenComparing(f -> f.finding().text());

  private final ConclusionRecorder recorder;
  private final Ladder ladder;
  private final Workload workload;
  private final List<Rulebook> rulebooks;
  private final LocalDate asOf;
  private final RungComparison rungComparison;
  private final IdentityHashMap<Excluded, Exclusion> exclusionOf = new IdentityHashMap<>();

  public DecisionAssembler(
      ConclusionRecorder recorder,
      Workload workload,
      List<Rulebook> rulebooks,
      RungComparison rungComparison,
      LocalDate asOf) {
    this.recorder = recorder;
    this.ladder = recorder.ladder();
    this.workload = workload;
    this.rulebooks = rulebooks;
    this.asOf = asOf;
    this.rungComparison = rungComparison;
  }

  public DecisionContent content(RelaxationSearch relaxationSearch) {
    List<TrailEntry> trail = trail(recorder);
    recorder.exclusions.sort(
        Comparator.<Excluded, String>comparing(e -> e.finding().rule().id())
            .thenComparing(e -> e.finding().text()));
    List<RungAssessment> rungs = rungs();
    List<Alternative> alternatives = new ArrayList<>();
    for (RungAssessment rung : rungs) {
      for (ApproachAssessment standing : rung.approaches()) {
        if (standing.status() == Status.VIABLE) {
          alternatives.add(new Alternative(standing.approach(), rung.rung()));
        }
      }
    }
    boolean viable = recorder.recommended != null;
    return new DecisionContent(
        viable ? Outcome.RECOMMENDED : Outcome.NO_VIABLE_APPROACH,
        workload,
        viable ? recommendation(rungs) : null,
        Collections.unmodifiableList(alternatives),
        rungs,
        sorted(
            recorder.traps,
            Comparator.comparing(DetectedTrap::rule).thenComparing(DetectedTrap::message)),
        sorted(
            recorder.cautions, Comparator.comparing(Caution::rule).thenComparing(Caution::message)),
        sorted(
            recorder.assumptions,
            Comparator.comparing(Assumption::path).thenComparing(Assumption::text)),
        viable ? List.of() : relaxationSearch.search(recorder),
        sorted(
            recorder.waivers,
            Comparator.comparing(AppliedWaiver::waiver)
                .thenComparing(AppliedWaiver::rule)
                .thenComparing(AppliedWaiver::waived)),
        trail,
        rulebooks,
        asOf);
  }

  public static List<TrailEntry> trail(ConclusionRecorder recorder) {
    recorder.fired.sort(IN_TRAIL);
    List<TrailEntry> trail = new ArrayList<>(recorder.fired.size());
    for (FiringRecord firingRecord : recorder.fired) {
      FilledReason filledReason = firingRecord.finding();
      trail.add(
          new TrailEntry(
              trail.size() + 1,
              filledReason.rule().phase(),
              filledReason.rule().id(),
              filledReason.text(),
              filledReason.evidence(),
              List.of(firingRecord.effect())));
    }
    return Collections.unmodifiableList(trail);
  }

  public static List<String> guidance(ConclusionRecorder recorder) {
    recorder.guidance.sort(
        Comparator.<FilledReason, String>comparing(f -> f.rule().id())
            .thenComparing(FilledReason::text));
    List<String> guidance = new ArrayList<>(recorder.guidance.size());
    recorder.guidance.forEach(filledReason -> guidance.add(filledReason.text()));
    return Collections.unmodifiableList(guidance);
  }

  private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
    list.sort(order);
    return Collections.unmodifiableList(list);
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
    List<Exclusion> exclusions = new ArrayList<>(recorder.exclusions.size());
    for (Excluded excluded : recorder.exclusions) {
      if (excluded.covers(approach)) {
        exclusions.add(exclusionOf.computeIfAbsent(excluded, DecisionAssembler::exclusion));
      }
    }
    Status status = Status.NOT_APPLICABLE;
    if (approach.equals(recorder.recommended)) {
      status = Status.RECOMMENDED;
    } else if (recorder.candidates.contains(approach)) {
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
    Approach approach = ladder.approach(recorder.recommended);
    return new Recommendation(
        approach.id(),
        approach.name(),
        approach.rung(),
        Collections.unmodifiableMap(recorder.configuration),
        because(approach.id()),
        guidance(recorder),
        recorder.comparison == null ? null : rungComparison.of(approach, rungs));
  }

  /** The rules behind the recommendation: those that speak for it, and those that configure it. */
  private List<Reason> because(String approach) {
    List<Reason> because = new ArrayList<>();
    for (FiringRecord firingRecord : recorder.fired) {
      if (approach.equals(firingRecord.speaksFor())) {
        because.add(ConclusionRecorder.reason(firingRecord.finding()));
      }
    }
    recorder.configured.sort(Comparator.comparing(Reason::rule).thenComparing(Reason::text));
    because.addAll(recorder.configured);
    return Collections.unmodifiableList(because);
  }
}
