package io.github.lowestrung.internal.decision;

import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.internal.recording.DrawnConclusions;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells how each approach stands, and each rung by the best of its approaches. */
final class LadderAssessment {

  private final DrawnConclusions drawn;
  private final Ladder ladder;
  private final Workload workload;
  private final List<Excluded> excluded;
  private final List<Exclusion> exclusions;

  /**
   * Takes what was concluded.
   *
   * @param excluded the exclusions, in the order of a decision
   */
  LadderAssessment(
      DrawnConclusions drawn, Ladder ladder, Workload workload, List<Excluded> excluded) {
    this.drawn = drawn;
    this.ladder = ladder;
    this.workload = workload;
    this.excluded = excluded;
    this.exclusions = excluded.stream().map(LadderAssessment::exclusion).toList();
  }

  List<RungAssessment> rungs() {
    return ladder.rungs().stream().map(this::rung).toList();
  }

  private RungAssessment rung(Rung rung) {
    List<ApproachAssessment> approaches = new ArrayList<>();
    Status best = Status.NOT_APPLICABLE;
    for (Approach approach : ladder.approachesOn(rung)) {
      ApproachAssessment one = standing(approach.id());
      approaches.add(one);
      if (one.status().compareTo(best) < 0) {
        best = one.status();
      }
    }
    String note = best == Status.NOT_APPLICABLE ? unserved(rung) : null;
    return new RungAssessment(rung.number(), rung.name(), best, note, List.copyOf(approaches));
  }

  private String unserved(Rung rung) {
    if (rung.unserved() == null) {
      return null;
    }
    String tasks = workload.task().all().stream().map(Term::term).collect(Collectors.joining(", "));
    return rung.unserved().replace("{task}", tasks);
  }

  private ApproachAssessment standing(String approach) {
    List<Exclusion> own = own(approach);
    Status status = Status.NOT_APPLICABLE;
    if (approach.equals(drawn.recommended())) {
      status = Status.RECOMMENDED;
    } else if (drawn.candidates().contains(approach)) {
      status = own.isEmpty() ? Status.VIABLE : Status.EXCLUDED;
    }
    return new ApproachAssessment(approach, status, own);
  }

  private List<Exclusion> own(String approach) {
    List<Exclusion> own = List.of();
    for (int i = 0; i < excluded.size(); i++) {
      if (excluded.get(i).covers(approach)) {
        own = own.isEmpty() ? new ArrayList<>() : own;
        own.add(exclusions.get(i));
      }
    }
    return List.copyOf(own);
  }

  private static Exclusion exclusion(Excluded excluded) {
    FilledReason reason = excluded.finding();
    return new Exclusion(
        reason.rule().id(),
        reason.text(),
        excluded.strength(),
        reason.evidence(),
        reason.rule().source());
  }
}
