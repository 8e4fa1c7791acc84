package io.github.lowestrung.workload.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is wrong with one document: at most one problem a field and place. Of the problems
 * beyond {@link InvalidWorkloadException#MOST_PROBLEMS} it keeps only the number.
 */
@API(status = Status.INTERNAL)
public final class ProblemCollector {

  private final Map<List<Object>, Problem> found = new LinkedHashMap<>();
  private final Set<Integer> others = new HashSet<>(); // hashes of places: enough to count them

  /** Reports a value itself. */
  public void report(String path, DocumentNode node, String expected) {
    report(path, node, node.described(), expected);
  }

  public void report(String path, DocumentNode node, String value, String expected) {
    report(path, node, value, expected, null);
  }

  public void report(
      String path, DocumentNode node, String value, String expected, @Nullable String nearest) {
    report(new Problem(path, node.line(), node.column(), value, expected, nearest));
  }

  /** Reports a problem that was found in a value, at the place of that value. */
  public void report(Problem problem, String path, DocumentNode node) {
    report(path, node, problem.value(), problem.expected(), problem.nearest());
  }

  public void report(Problem problem) {
    List<Object> place = List.of(problem.path(), problem.line(), problem.column());
    if (!isFull()) {
      found.putIfAbsent(place, problem);
    } else if (!found.containsKey(place)) {
      others.add(place.hashCode());
    }
  }

  /** Tells whether what is reported is only counted, so that nobody need word it well. */
  public boolean isFull() {
    return found.size() == InvalidWorkloadException.MOST_PROBLEMS;
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns the problems that were kept, and after them one that stands for the others. */
  public List<Problem> summary() {
    return summary(problems(), others.size());
  }

  /**
   * Returns problems, and after them one that stands for those of which only the number is known.
   */
  public static List<Problem> summary(List<Problem> problems, int more) {
    List<Problem> all = new ArrayList<>(problems);
    if (more > 0) {
      String others = String.format(Locale.ROOT, "%,d more problems", more);
      all.add(Problem.inMemory("", others, "none", null));
    }
    return all;
  }

  /** Returns the problems that were kept, in the order of the document. */
  public List<Problem> problems() {
    return found.values().stream()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .toList();
  }

  /** Throws when there is any problem; the exception has them in the order of the document. */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new InvalidWorkloadException(problems(), others.size());
    }
  }
}
