package io.github.lowestrung.internal.facts;

import io.github.lowestrung.explain.Change;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.term.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes workloads. */
public final class WorkloadChanges {

  private WorkloadChanges() {}

  /**
   * Returns a workload with some facts changed.
   *
   * @throws InvalidWorkloadException when a change names no field or one that another change names,
   *     or the changed workload is not valid
   */
  public static Workload change(Workload workload, List<Change> changes, WorkloadReader reader) {
    refuseUnknown(changes);
    Map<String, Object> document = WorkloadWriter.toMap(workload);
    for (Change change : changes) {
      document = WorkloadWriter.change(document, change.path(), change.value());
    }
    return reader.read(document);
  }

  private static void refuseUnknown(List<Change> changes) {
    List<Problem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Change change : changes) {
      if (Vocabulary.field(change.path()).isEmpty()) {
        List<String> paths = FieldAssignment.FIELDS.stream().map(Vocabulary.Field::path).toList();
        problems.add(
            new Problem(
                change.path(),
                0,
                0,
                "a change to it",
                "the path of a fact (such as network.isolation)",
                NearestName.of(change.path(), paths)));
      } else if (!seen.add(change.path())) {
        problems.add(
            new Problem(change.path(), 0, 0, "a second change", "one change to each fact", null));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidWorkloadException(problems);
    }
  }
}
