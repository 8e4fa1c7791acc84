package io.github.lowestrung.report.content;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A fact as reports show it.
 *
 * @param path its document path
 * @param values its value, or the values of its list
 */
public record FactLine(String path, List<String> values) {

  private static final Set<String> NOT_FACTS = Set.of("id", "title", "description");

  /** Returns all that is known about a workload. */
  public static List<FactLine> of(Workload workload) {
    List<FactLine> facts = new ArrayList<>();
    WorkloadWriter.toMap(workload)
        .forEach(
            (name, value) -> {
              if (value instanceof Map<?, ?> section) {
                section.forEach((field, v) -> facts.add(of(name + "." + field, v)));
              } else if (!NOT_FACTS.contains(name)) {
                facts.add(of(name, value));
              }
            });
    return facts;
  }

  public static List<FactLine> of(List<Evidence> evidence) {
    return evidence.stream().map(fact -> of(fact.path(), fact.value())).toList();
  }

  private static FactLine of(String path, Object value) {
    Object plain = WorkloadWriter.plain(value);
    List<?> values = plain instanceof List<?> list ? list : List.of(plain);
    return new FactLine(path, values.stream().map(FactLine::written).toList());
  }

  /** Writes a value as documents do, a number as people do. */
  private static String written(Object value) {
    return value instanceof Number number ? PlainNumber.exact(number) : String.valueOf(value);
  }
}
