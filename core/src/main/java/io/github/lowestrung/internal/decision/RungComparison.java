package io.github.lowestrung.internal.decision;

import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.decision.TradeOff;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each rung costs and buys against its neighbours. There are few pairs; each text is built
 * once.
 */
public final class RungComparison {

  private static final int NONE = -1;

  private final List<Rung> rungs;
  private final Map<List<Integer>, TradeOff> known = new ConcurrentHashMap<>();

  public RungComparison(Ladder ladder) {
    this.rungs = ladder.rungs();
  }

  /** Compares the rung of an approach with the next one down and the next viable one up. */
  TradeOff of(Approach approach, List<RungAssessment> standings) {
    int chosen = 0;
    while (rungs.get(chosen).number() != approach.rung()) {
      chosen++;
    }
    int above = NONE;
    for (int i = standings.size() - 1; i > chosen; i--) {
      above = standings.get(i).status() == Status.VIABLE ? i : above;
    }
    return known.computeIfAbsent(List.of(chosen, above), this::compare);
  }

  private TradeOff compare(List<Integer> pair) {
    Rung chosen = rungs.get(pair.get(0));
    Rung below = pair.get(0) == 0 ? null : rungs.get(pair.get(0) - 1);
    Rung above = pair.get(1) == NONE ? null : rungs.get(pair.get(1));
    return new TradeOff(chosen, below, above, text(chosen, below, above));
  }

  private static String text(Rung chosen, Rung below, Rung above) {
    StringBuilder text = new StringBuilder(chosen.name());
    text.append(": ").append(chosen.effort()).append(" engineering effort, paid by ");
    text.append(chosen.costModel()).append(". Control over accuracy: ").append(chosen.accuracy());
    text.append("; over latency: ").append(chosen.latency());
    text.append("; over residency: ").append(chosen.residency()).append('.');
    if (below != null) {
      text.append(" Against ").append(below.name()).append(": ").append(times(chosen, below));
      text.append(", ").append(chosen.effort()).append(" instead of ").append(below.effort());
      text.append(" effort.");
    }
    if (above != null) {
      text.append(" Climbing to ").append(above.name()).append(" would mean ");
      text.append(times(above, chosen)).append(" and ").append(above.effort());
      text.append(" effort, for control over accuracy: ").append(above.accuracy()).append('.');
    }
    return text.toString();
  }

  private static String times(Rung higher, Rung lower) {
    double times = (double) higher.operationalSurface() / lower.operationalSurface();
    return times == 1
        ? "no more to operate"
        : PlainNumber.text(times) + " times as much to operate";
  }
}
