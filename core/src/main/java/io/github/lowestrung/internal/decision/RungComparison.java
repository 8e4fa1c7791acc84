package io.github.lowestrung.internal.decision;

import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.decision.TradeOff;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.List;
import java.util.stream.IntStream;

/** What a rung costs and buys against its neighbours. */
final class RungComparison {

  private RungComparison() {}

  /** Compares the rung of an approach with the next one down and the next viable one up. */
  static TradeOff of(Approach approach, List<Rung> rungs, List<RungAssessment> standings) {
    int place = rungs.stream().map(Rung::number).toList().indexOf(approach.rung());
    Rung chosen = rungs.get(place);
    Rung below = place == 0 ? null : rungs.get(place - 1);
    Rung above =
        IntStream.range(place + 1, rungs.size())
            .filter(i -> standings.get(i).status() == Status.VIABLE)
            .mapToObj(rungs::get)
            .findFirst()
            .orElse(null);
    return new TradeOff(chosen, below, above, text(chosen, below, above));
  }

  private static String text(Rung chosen, Rung below, Rung above) {
    String text =
        ("%s: %s engineering effort, paid by %s. Control over accuracy: %s; over latency: %s;"
                + " over residency: %s.")
            .formatted(
                chosen.name(),
                chosen.effort(),
                chosen.costModel(),
                chosen.accuracy(),
                chosen.latency(),
                chosen.residency());
    if (below != null) {
      text +=
          " Against %s: %s, %s instead of %s effort."
              .formatted(below.name(), times(chosen, below), chosen.effort(), below.effort());
    }
    if (above != null) {
      text +=
          " Climbing to %s would mean %s and %s effort, for control over accuracy: %s."
              .formatted(above.name(), times(above, chosen), above.effort(), above.accuracy());
    }
    return text;
  }

  private static String times(Rung higher, Rung lower) {
    double times = (double) higher.operationalSurface() / lower.operationalSurface();
    return times == 1
        ? "no more to operate"
        : PlainNumber.text(times) + " times as much to operate";
  }
}
