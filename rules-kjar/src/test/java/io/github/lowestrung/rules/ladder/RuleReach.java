package io.github.lowestrung.rules.ladder;

import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How far one rule reaches: the tasks it fires for, the approaches it excludes and leaves. */
public final class RuleReach {

  private RuleReach() {}

  /** Tries every task alone, with nothing else known. */
  public static List<Task> tasksOf(String rule) {
    return tasksOf(rule, Workload::of);
  }

  /** Tries every task alone, with the facts given. */
  public static List<Task> tasksOf(String rule, Function<Task, Workload.Builder> workload) {
    return Arrays.stream(Task.values())
        .filter(task -> fires(rule, decide(workload.apply(task))))
        .toList();
  }

  /** Reads tasks from a cell of a table. */
  public static Task[] tasks(String cell) {
    return Arrays.stream(cell.trim().split("\\s+")).map(Task::valueOf).toArray(Task[]::new);
  }

  /** Starts a workload of the tasks in a cell of a table. */
  public static Workload.Builder workload(String cell) {
    Task[] all = tasks(cell);
    return Workload.of(all[0], Arrays.copyOfRange(all, 1, all.length));
  }

  /** Writes a workload document of one task and one fact, such as {@code data: {rows: 1}}. */
  public static String document(Task task, String section, String field, Object value) {
    return "{task: " + task.term() + ", " + section + ": {" + field + ": " + value + "}}";
  }

  public static String document(String section, String field, Object value) {
    return document(Task.REGRESSION, section, field, value);
  }

  /** Returns what the rule excludes, in ladder order. */
  static List<String> excludedBy(String rule, Workload.Builder workload) {
    return approaches(decide(workload), standing -> excludes(rule, standing));
  }

  /** Returns what the rule does not exclude, in ladder order. */
  static List<String> leftBy(String rule, Workload.Builder workload) {
    return leftBy(rule, decide(workload));
  }

  static List<String> leftBy(String rule, String document) {
    return leftBy(rule, decide(document));
  }

  /** Returns how firmly the rule excludes; empty when it excludes nothing. */
  static Set<Strength> strengthOf(String rule, String document) {
    return decide(document).ladder().stream()
        .flatMap(rung -> rung.approaches().stream())
        .flatMap(standing -> standing.exclusions().stream())
        .filter(exclusion -> exclusion.rule().equals(rule))
        .map(Exclusion::strength)
        .collect(Collectors.toSet());
  }

  private static List<String> leftBy(String rule, Decision decision) {
    return approaches(decision, standing -> !excludes(rule, standing));
  }

  private static boolean excludes(String rule, ApproachAssessment standing) {
    return standing.exclusions().stream().anyMatch(e -> e.rule().equals(rule));
  }

  private static List<String> approaches(Decision decision, Predicate<ApproachAssessment> which) {
    return decision.ladder().stream()
        .flatMap(rung -> rung.approaches().stream())
        .filter(which)
        .map(ApproachAssessment::approach)
        .toList();
  }

  private static boolean fires(String rule, Decision decision) {
    return decision.trail().stream().anyMatch(trailEntry -> trailEntry.rule().equals(rule));
  }

  private static Decision decide(Workload.Builder workload) {
    return RulesUnderTest.advisor().decide(workload.build(), RulesUnderTest.AS_OF);
  }

  private static Decision decide(String document) {
    return RulesUnderTest.advisor()
        .decide(RulesUnderTest.advisor().reader().read(document), RulesUnderTest.AS_OF);
  }
}
