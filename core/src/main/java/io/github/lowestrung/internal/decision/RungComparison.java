package io.github.lowestrung.internal.decision;

import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.decision.TradeOff;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What an approach costs and buys against the neighbours of its rung. */
final class RungComparison {

  private RungComparison() {}

  /** Compares an approach with the next rung down and the next viable one up. */
  static TradeOff of(Approach approach, Ladder ladder, List<RungAssessment> standings) {
    List<Rung> rungs = ladder.rungs();
    int place = rungs.stream().map(Rung::number).toList().indexOf(approach.rung());
    Rung chosen = approach.on(rungs.get(place));
    Rung below =
        place == 0 ? null : foremost(ladder, standings.get(place - 1), rungs.get(place - 1));
    Rung above =
        IntStream.range(place + 1, rungs.size())
            .filter(i -> standings.get(i).status() == Status.VIABLE)
            .mapToObj(i -> foremost(ladder, standings.get(i), rungs.get(i)))
            .findFirst()
            .orElse(null);
    return new TradeOff(chosen, below, above, text(chosen, below, above));
  }

  /** Returns a rung as the approach on it has it that comes first for the task, if there is one. */
  private static Rung foremost(Ladder ladder, RungAssessment standing, Rung rung) {
    return standing.approaches().stream()
        .filter(one -> one.status() != Status.NOT_APPLICABLE)
        .min(Comparator.comparing(ApproachAssessment::status))
        .map(one -> ladder.approach(one.approach()).on(rung))
        .orElseGet(rung::compared);
  }

  private static String text(Rung chosen, Rung below, Rung above) {
    String text =
        chosen.name()
            + ": "
            + chosen.effort()
            + " engineering effort, paid by "
            + chosen.costModel()
            + ". Control over accuracy: "
            + chosen.accuracy()
            + "; over latency: "
            + chosen.latency()
            + "; over residency: "
            + chosen.residency()
            + ".";
    if (below != null) {
      text +=
          " Against "
              + below.name()
              + ": "
              + times(chosen, below)
              + ", "
              + chosen.effort()
              + " instead of "
              + below.effort()
              + " effort.";
    }
    if (above != null) {
      text +=
          " Climbing to "
              + above.name()
              + " would mean "
              + times(above, chosen)
              + " and "
              + above.effort()
              + " effort, for control over accuracy: "
              + above.accuracy()
              + ".";
    }
    return text;
  }

  private static String times(Rung higher, Rung lower) {
    double times = (double) higher.operationalSurface() / lower.operationalSurface();
    if (times == 1) {
      return "no more to operate";
    }
    double rounded = Math.round(times * 10) / 10.0;
    String about = rounded == times ? "" : "about ";
    return rounded == 1
        ? "hardly more to operate"
        : about + PlainNumber.text(rounded) + " times as much to operate";
  }
}
