package io.github.lowestrung.internal;

import io.github.lowestrung.internal.Ways.Way;
import io.github.lowestrung.workload.Task;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Searches for facts by which goals are reached: states what they need without conflict, as little
 * as possible, until what was stated passes a trial. Not thread-safe.
 */
final class Stating {

  private final Ways ways;
  private final Allowance allowance;
  private final Predicate<StatedFacts> trial;
  private final Set<StatedFacts> tried = new HashSet<>();
  private boolean more;

  Stating(Ways ways, Allowance allowance, Predicate<StatedFacts> trial) {
    this.ways = ways;
    this.allowance = allowance;
    this.trial = trial;
  }

  /**
   * Searches.
   *
   * @param goals what is to be reached
   * @param facts what is stated to begin with, and may be stated otherwise
   * @param fixed the fields that must stay as they are
   * @param most how many facts may be stated besides
   * @return whether a trial was passed
   */
  boolean search(List<Goal> goals, StatedFacts facts, BitSet fixed, int most) {
    more = true;
    for (int limit = 0; more && limit <= most; limit++) {
      more = false;
      if (reach(goals, facts, fixed, limit)) {
        return true;
      }
    }
    return false;
  }

  private boolean reach(List<Goal> goals, StatedFacts facts, BitSet fixed, int left) {
    if (allowance.isSpent()) {
      more = false;
      return false;
    }
    if (goals.isEmpty()) {
      return facts.knows(StatedFacts.TASK) ? attempt(facts) : withTask(facts, left);
    }
    for (Way way : ways.to(goals.get(0), facts, fixed)) {
      if (way.stated().size() > left) {
        more = true;
      } else if (agrees(way, facts, fixed) && follow(way, goals, facts, fixed, left)) {
        return true;
      }
    }
    return false;
  }

  private boolean follow(Way way, List<Goal> goals, StatedFacts facts, BitSet fixed, int left) {
    StatedFacts wider = facts;
    BitSet known = (BitSet) fixed.clone();
    for (Map.Entry<Integer, Object> one : way.stated().entrySet()) {
      wider = wider.with(one.getKey(), one.getValue());
      known.set(one.getKey());
    }
    List<Goal> next = new ArrayList<>(way.goals());
    next.addAll(goals.subList(1, goals.size()));
    return reach(next, wider, known, left - way.stated().size());
  }

  private static boolean agrees(Way way, StatedFacts facts, BitSet fixed) {
    return way.stated().entrySet().stream()
        .allMatch(e -> !fixed.get(e.getKey()) || e.getValue().equals(facts.of(e.getKey())));
  }

  private boolean withTask(StatedFacts facts, int left) {
    if (left == 0) {
      more = true;
      return false;
    }
    for (Task task : Task.values()) {
      if (attempt(facts.with(StatedFacts.TASK, List.of(task)))) {
        return true;
      }
    }
    return false;
  }

  private boolean attempt(StatedFacts facts) {
    if (allowance.isSpent() || !tried.add(facts)) {
      return false;
    }
    allowance.takeTrial();
    return trial.test(facts);
  }
}
