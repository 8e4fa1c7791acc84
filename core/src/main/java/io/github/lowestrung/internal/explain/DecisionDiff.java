package io.github.lowestrung.internal.explain;

import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Difference;
import io.github.lowestrung.explain.Difference.ExclusionChange;
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

  private static List<ExclusionChange> barred(Decision decision) {
    Map<Exclusion, List<String>> approaches = new LinkedHashMap<>();
    for (RungAssessment rung : decision.ladder()) {
      for (ApproachAssessment standing : rung.approaches()) {
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
                new ExclusionChange(
                    entry.getKey().rule(),
                    entry.getKey().reason(),
                    entry.getKey().strength(),
                    List.copyOf(entry.getValue())))
        .toList();
  }

  /** Picks the firings that the other trail does not have, whatever their number in it. */
  private static List<TrailEntry> firings(List<TrailEntry> trail, List<TrailEntry> other) {
    return trail.stream()
        .filter(trailEntry -> other.stream().noneMatch(another -> same(trailEntry, another)))
        .toList();
  }

  private static boolean same(TrailEntry one, TrailEntry other) {
    return one.rule().equals(other.rule())
        && one.reason().equals(other.reason())
        && one.effects().equals(other.effects());
  }
}
