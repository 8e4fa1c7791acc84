package io.github.lowestrung.internal.decision;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.decision.Relaxation;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.internal.facts.WorkloadChanges;
import io.github.lowestrung.internal.limits.SearchLimits;
import io.github.lowestrung.internal.recording.DrawnConclusions;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.workload.FixedFacts;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Finds the smallest sets of facts whose withdrawal brings an approach back. The sets that hit
 * every hard exclusion of a candidate are tried from small to large, and each is proven by deciding
 * again.
 *
 * @param workload the workload that nothing is viable for
 * @param reader reads changed workloads
 * @param decide returns the approach that is recommended for another one; null for none
 * @param viable adds, where the workload is forbidden, the values for which something is
 *     recommended
 */
public record RelaxationSearch(
    Workload workload,
    WorkloadReader reader,
    Function<Workload, String> decide,
    UnaryOperator<Relaxation> viable) {

  List<Relaxation> search(DrawnConclusions drawn) {
    if (drawn.candidates().isEmpty()) {
      return fewerTasks();
    }
    Set<Set<String>> sets =
        new TreeSet<>(Comparator.<Set<String>>comparingInt(Set::size).thenComparing(Set::toString));
    for (String candidate : drawn.candidates()) {
      hit(exclusionsOf(candidate, drawn), 0, new TreeSet<>(), sets);
    }
    List<Relaxation> proven = new ArrayList<>();
    for (Set<String> set : sets) {
      if (proven.stream().noneMatch(smaller -> set.containsAll(smaller.change()))) {
        String approach = decide.apply(without(set));
        if (approach != null) {
          proven.add(new Relaxation(List.copyOf(set), approach));
        }
      }
    }
    return drawn.prohibitions().isEmpty() ? proven : proven.stream().map(viable).toList();
  }

  /**
   * When no approach serves all tasks, one may serve fewer: each of them, together with the others
   * that are served with it.
   */
  private List<Relaxation> fewerTasks() {
    List<Task> tasks = isFixed("task") ? List.of() : workload.task().all();
    Set<List<Task>> served = new LinkedHashSet<>();
    for (Task task : tasks) {
      if (recommendedFor(List.of(task)) != null) {
        served.add(withOthers(task, tasks));
      }
    }
    return served.stream().map(rest -> relaxation(rest, tasks)).toList();
  }

  private List<Task> withOthers(Task task, List<Task> tasks) {
    List<Task> served = List.of(task);
    for (Task other : tasks) {
      Set<Task> more = new HashSet<>(served);
      if (more.add(other)) {
        List<Task> inOrder = tasks.stream().filter(more::contains).toList();
        served = recommendedFor(inOrder) == null ? served : inOrder;
      }
    }
    return served;
  }

  private String recommendedFor(List<Task> tasks) {
    List<FactChange> change = List.of(FactChange.set("task", tasks));
    return decide.apply(WorkloadChanges.change(workload, change, reader));
  }

  private Relaxation relaxation(List<Task> rest, List<Task> tasks) {
    List<Task> dropped = tasks.stream().filter(task -> !rest.contains(task)).toList();
    String words = joined(rest) + ", without " + joined(dropped);
    return new Relaxation(List.of("task"), recommendedFor(rest), Map.of("task", words));
  }

  private static String joined(List<Task> tasks) {
    return tasks.stream().map(Task::term).collect(Collectors.joining(" and "));
  }

  private boolean isFixed(String path) {
    FixedFacts fixed = workload.fact(FixedFacts.class);
    return fixed != null && fixed.cover(path);
  }

  private List<List<String>> exclusionsOf(String candidate, DrawnConclusions drawn) {
    return drawn.exclusions().stream()
        .filter(excluded -> excluded.strength() == Strength.HARD && excluded.covers(candidate))
        .map(excluded -> excluded.finding().evidence().stream().map(Evidence::path))
        .map(paths -> paths.filter(path -> !path.equals("task") && !isFixed(path)).toList())
        .toList();
  }

  private static void hit(
      List<List<String>> exclusions, int next, Set<String> chosen, Set<Set<String>> found) {
    if (next == exclusions.size()) {
      found.add(new TreeSet<>(chosen));
      return;
    }
    if (exclusions.get(next).stream().anyMatch(chosen::contains)) {
      hit(exclusions, next + 1, chosen, found);
      return;
    }
    for (String path : exclusions.get(next)) {
      if (chosen.size() < SearchLimits.RELAXED_FACTS) {
        chosen.add(path);
        hit(exclusions, next + 1, chosen, found);
        chosen.remove(path);
      }
    }
  }

  private Workload without(Set<String> paths) {
    return WorkloadChanges.change(
        workload, paths.stream().map(FactChange::withdraw).toList(), reader);
  }
}
