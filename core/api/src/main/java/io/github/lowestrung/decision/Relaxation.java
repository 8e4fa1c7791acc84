package io.github.lowestrung.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A smallest set of facts whose change brings an approach back, proven by deciding again.
 *
 * @param change document paths of the facts
 * @param to the approach that is then recommended
 * @param values of a workload that is forbidden, by path, the values for which something is
 *     recommended where the other facts of the set are not stated: values, ranges or patterns, such
 *     as {@code a region in eu-*}; a path is missing where no value was found. Of several tasks
 *     that no approach serves together, those that stay and those that go, such as {@code ocr,
 *     without conversation}
 */
public record Relaxation(
    List<String> change,
    String to,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> values) {

  /** Keeps copies; missing values are none. */
  public Relaxation {
    change = List.copyOf(change);
    values = values == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /**
   * Returns a set of facts that may be withdrawn.
   *
   * @param change document paths of the facts
   * @param to the approach that is then recommended
   */
  public Relaxation(List<String> change, String to) {
    this(change, to, Map.of());
  }
}
