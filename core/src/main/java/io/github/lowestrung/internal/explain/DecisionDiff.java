package io.github.lowestrung.internal.explain;

import io.github.lowestrung.decision.ApproachStanding;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.decision.Firing;
import io.github.lowestrung.decision.RungStanding;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Difference;
import io.github.lowestrung.explain.Difference.Barred;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what differs between two decisions. */
final class DecisionDiff {

  private DecisionDiff() {}

  static Difference difference(Decision before, Decision after) {
    return new Difference(
        Answer.of(before),
        Answer.of(after),
        less(barred(after), barred(before)),
        less(barred(before), barred(after)),
        less(after.traps(), before.traps()),
        less(before.traps(), after.traps()),
        firings(after.trail(), before.trail()),
        firings(before.trail(), after.trail()));
  }

  private static <T> List<T> less(List<T> all, List<T> without) {
    List<T> rest = new ArrayList<>(all);
    rest.removeAll(without);
    return List.copyOf(rest);
  }

  private static List<Barred> barred(Decision decision) {
    Map<Exclusion, List<String>> approaches = new LinkedHashMap<>();
    for (RungStanding rung : decision.ladder()) {
      for (ApproachStanding standing : rung.approaches()) {
        if (standing.status() != Status.NOT_APPLICABLE) {
          for (Exclusion exclusion : standing.exclusions()) {
            approaches.computeIfAbsent(exclusion, e -> new ArrayList<>()).add(standing.approach());
          }
        }
      }
    }
    return approaches.entrySet().stream()
        .map(
            entry ->
                new Barred(
                    entry.getKey().rule(),
                    entry.getKey().reason(),
                    entry.getKey().strength(),
                    List.copyOf(entry.getValue())))
        .toList();
  }

  /** Picks the firings that the other trail does not have, whatever their number in it. */
  private static List<Firing> firings(List<Firing> trail, List<Firing> other) {
    return trail.stream()
        .filter(firing -> other.stream().noneMatch(another -> same(firing, another)))
        .toList();
  }

  private static boolean same(Firing one, Firing other) {
    return one.rule().equals(other.rule())
        && one.reason().equals(other.reason())
        && one.effects().equals(other.effects());
  }
}
