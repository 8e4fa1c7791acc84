package io.github.lowestrung.workload.problem;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with one document: at most one problem a field and place. */
@API(status = Status.INTERNAL)
public final class ProblemCollector {

  private final Map<List<Object>, Problem> found = new LinkedHashMap<>();

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
    found.putIfAbsent(List.of(problem.path(), problem.line(), problem.column()), problem);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns the problems in the order of the document. */
  public List<Problem> problems() {
    return found.values().stream()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .toList();
  }

  /** Throws when there is any problem; the exception has them in the order of the document. */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new InvalidWorkloadException(problems());
    }
  }
}
