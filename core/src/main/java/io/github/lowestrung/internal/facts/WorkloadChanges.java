package io.github.lowestrung.internal.facts;

import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.term.NameSuggestion;
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
  public static Workload change(
      Workload workload, List<FactChange> changes, WorkloadReader reader) {
    refuseUnknown(changes, reader.vocabulary());
    Map<String, Object> document = WorkloadWriter.toMap(workload);
    for (FactChange factChange : changes) {
      document = WorkloadWriter.change(document, factChange.path(), factChange.value());
    }
    return reader.read(document);
  }

  private static void refuseUnknown(List<FactChange> changes, Vocabulary vocabulary) {
    List<Problem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (FactChange factChange : changes) {
      if (vocabulary.field(factChange.path()).isEmpty()) {
        List<String> paths = vocabulary.fields().stream().map(Vocabulary.Field::path).toList();
        problems.add(
            Problem.inMemory(
                factChange.path(),
                "a change to it",
                "the path of a fact (such as network.isolation)",
                NameSuggestion.of(factChange.path(), paths).nearest().orElse(null)));
      } else if (!seen.add(factChange.path())) {
        problems.add(
            Problem.inMemory(
                factChange.path(), "a second change", "one change to each fact", null));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidWorkloadException(problems);
    }
  }
}
