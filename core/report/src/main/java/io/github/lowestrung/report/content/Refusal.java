package io.github.lowestrung.report.content;

import io.github.lowestrung.decision.Exclusion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Approaches that are excluded for the same reasons.
 *
 * @param approaches their names in the report, in ladder order
 * @param reasons what excludes them
 */
public record Refusal(List<String> approaches, List<Exclusion> reasons) {

  /** Groups approaches and their exclusions so that each reason is shown once. */
  public static List<Refusal> group(Map<String, List<Exclusion>> exclusionsByApproach) {
    return byApproaches(exclusionsByApproach).entrySet().stream()
        .map(entry -> new Refusal(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Groups approaches and what excludes them, in either form. */
  public static <R> Map<List<String>, List<R>> byApproaches(
      Map<String, List<R>> exclusionsByApproach) {
    Map<R, List<String>> approachesByReason = new LinkedHashMap<>();
    exclusionsByApproach.forEach(
        (approach, exclusions) ->
            exclusions.forEach(
                exclusion ->
                    approachesByReason
                        .computeIfAbsent(exclusion, e -> new ArrayList<>())
                        .add(approach)));
    Map<List<String>, List<R>> reasonsByApproaches = new LinkedHashMap<>();
    approachesByReason.forEach(
        (reason, approaches) ->
            reasonsByApproaches.computeIfAbsent(approaches, a -> new ArrayList<>()).add(reason));
    return reasonsByApproaches;
  }
}
