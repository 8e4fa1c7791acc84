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
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.term.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

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
    List<RungAssessment> rungs = rungs();
    List<Alternative> alternatives =
        rungs.stream()
            .flatMap(rung -> rung.approaches().stream())
            .filter(approach -> approach.status() == Status.VIABLE)
            .map(approach -> alternative(approach.approach()))
            .toList();
    List<Prohibition> forbidden =
        sorted(drawn.prohibitions(), IN_LADDER).stream()
            .map(DecisionAssembler::prohibition)
            .toList();
    boolean viable = drawn.recommended() != null;
    return new Decision(
        !forbidden.isEmpty()
            ? Outcome.FORBIDDEN
            : viable ? Outcome.RECOMMENDED : Outcome.NO_VIABLE_APPROACH,
        workload,
        viable ? recommendation(rungs) : null,
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
        trail(drawn),
        rulebooks,
        asOf,
        decidedAt);
  }

  private Alternative alternative(String approach) {
    return new Alternative(approach, ladder.rungOf(approach));
  }

  public static List<TrailEntry> trail(DrawnConclusions drawn) {
    List<TrailEntry> trail = new ArrayList<>(drawn.firings().size());
    for (Derivation firing : sorted(drawn.firings(), IN_TRAIL)) {
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
    List<Excluded> exclusions = sorted(drawn.exclusions(), IN_LADDER);
    return ladder.rungs().stream().map(rung -> rung(rung, exclusions)).toList();
  }

  private RungAssessment rung(Rung rung, List<Excluded> exclusions) {
    List<ApproachAssessment> approaches =
        ladder.approachesOn(rung).stream()
            .map(approach -> standing(approach.id(), exclusions))
            .toList();
    Status best =
        approaches.stream()
            .map(ApproachAssessment::status)
            .min(Comparator.naturalOrder())
            .orElse(Status.NOT_APPLICABLE);
    String note = best == Status.NOT_APPLICABLE ? unserved(rung) : null;
    return new RungAssessment(rung.number(), rung.name(), best, note, approaches);
  }

  private String unserved(Rung rung) {
    String tasks = workload.task().all().stream().map(Term::term).collect(Collectors.joining(", "));
    return rung.unserved() == null ? null : rung.unserved().replace("{task}", tasks);
  }

  private ApproachAssessment standing(String approach, List<Excluded> exclusions) {
    List<Exclusion> own =
        exclusions.stream()
            .filter(excluded -> excluded.covers(approach))
            .map(DecisionAssembler::exclusion)
            .toList();
    Status status = Status.NOT_APPLICABLE;
    if (approach.equals(drawn.recommended())) {
      status = Status.RECOMMENDED;
    } else if (drawn.candidates().contains(approach)) {
      status = own.isEmpty() ? Status.VIABLE : Status.EXCLUDED;
    }
    return new ApproachAssessment(approach, status, own);
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

  private static Prohibition prohibition(Excluded excluded) {
    FilledReason found = excluded.finding();
    return new Prohibition(
        found.rule().id(), found.text(), found.evidence(), found.change(), found.rule().source());
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
        drawn.comparesRungs() ? RungComparison.of(approach, ladder, rungs) : null);
  }

  /** The rules behind the recommendation: those that speak for it, and those that configure it. */
  private List<Reason> because(String approach) {
    List<Reason> because = new ArrayList<>();
    for (Derivation firing : sorted(drawn.firings(), IN_TRAIL)) {
      if (approach.equals(firing.effect().speaksFor())) {
        because.add(DrawnConclusions.reason(firing.finding()));
      }
    }
    because.addAll(
        sorted(drawn.configured(), Comparator.comparing(Reason::rule).thenComparing(Reason::text)));
    return because.stream().distinct().toList();
  }
}
