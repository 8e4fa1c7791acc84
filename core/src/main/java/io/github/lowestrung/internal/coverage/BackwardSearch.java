package io.github.lowestrung.internal.coverage;

import io.github.lowestrung.internal.coverage.GoalExpansion.Way;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.facts.FieldSet;
import io.github.lowestrung.internal.limits.SearchBudget;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Searches for facts by which goals are reached: states the fewest facts that they need, without
 * conflict, until these pass a trial. Not thread-safe.
 */
final class BackwardSearch {

  private static final List<Task> EVERY_TASK = List.of(Task.values());
  private static final List<Task> ANY_TASK = EVERY_TASK.subList(0, 1);

  /**
   * Most rules that name no task fire for any: other tasks are tried when more facts were stated.
   */
  private static final int BEHIND = 2;

  private final GoalExpansion expansion;
  private final SearchBudget budget;
  private final Predicate<FieldAssignment> trial;
  private final Set<FieldAssignment> tried = new HashSet<>();
  private List<Task> tasks = List.of();
  private boolean more;

  BackwardSearch(GoalExpansion expansion, SearchBudget budget, Predicate<FieldAssignment> trial) {
    this.expansion = expansion;
    this.budget = budget;
    this.trial = trial;
  }

  /**
   * Searches.
   *
   * @param goals the goals to reach
   * @param facts the facts at the start, which may be changed
   * @param fixed the fields that must stay as they are
   * @param most how many further facts may be stated
   * @return whether a trial was passed
   */
  boolean search(List<Goal> goals, FieldAssignment facts, FieldSet fixed, int most) {
    boolean one = true;
    boolean every = true;
    for (int limit = 0; one || every; limit++) {
      if (one && reach(goals, facts, fixed, limit, ANY_TASK)) {
        return true;
      }
      one = one && more && limit < most;
      if (every && limit >= BEHIND) {
        if (reach(goals, facts, fixed, limit - BEHIND, EVERY_TASK)) {
          return true;
        }
        every = more && limit - BEHIND < most;
      }
    }
    return false;
  }

  private boolean reach(
      List<Goal> goals, FieldAssignment facts, FieldSet fixed, int limit, List<Task> tasks) {
    this.tasks = tasks;
    more = false;
    return reach(goals, facts, fixed, limit);
  }

  private boolean reach(List<Goal> goals, FieldAssignment facts, FieldSet fixed, int left) {
    if (budget.isSpent()) {
      more = false;
      return false;
    }
    if (goals.isEmpty()) {
      return facts.knows(FieldAssignment.TASK) ? attempt(facts) : withTask(facts, left);
    }
    for (Way way : expansion.to(goals.get(0), facts, fixed)) {
      if (way.stated().size() > left) {
        more = true;
      } else if (agrees(way, facts, fixed) && follow(way, goals, facts, fixed, left)) {
        return true;
      }
    }
    return false;
  }

  private boolean follow(
      Way way, List<Goal> goals, FieldAssignment facts, FieldSet fixed, int left) {
    FieldAssignment wider = facts;
    FieldSet known = fixed.union(FieldSet.of(way.stated().keySet()));
    for (Map.Entry<Field, Object> one : way.stated().entrySet()) {
      wider = wider.with(one.getKey(), one.getValue());
    }
    List<Goal> next = new ArrayList<>(way.goals());
    next.addAll(goals.subList(1, goals.size()));
    return reach(next, wider, known, left - way.stated().size());
  }

  private static boolean agrees(Way way, FieldAssignment facts, FieldSet fixed) {
    return way.stated().entrySet().stream()
        .allMatch(e -> !fixed.contains(e.getKey()) || e.getValue().equals(facts.of(e.getKey())));
  }

  private boolean withTask(FieldAssignment facts, int left) {
    if (left == 0) {
      more = true;
      return false;
    }
    return tasks.stream()
        .anyMatch(task -> attempt(facts.with(FieldAssignment.TASK, List.of(task))));
  }

  private boolean attempt(FieldAssignment facts) {
    if (budget.isSpent() || !tried.add(facts)) {
      return false;
    }
    budget.takeTrial();
    return trial.test(facts);
  }
}
