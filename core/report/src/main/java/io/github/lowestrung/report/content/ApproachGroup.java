package io.github.lowestrung.report.content;

import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.decision.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Approaches of a rung that stand alike, so that each reason is shown once.
 *
 * @param status their status
 * @param approaches their names in the report, in ladder order
 * @param claims what excludes them, or would
 */
public record ApproachGroup(Status status, List<String> approaches, List<Claim> claims) {

  /** Groups the approaches that have a status, each with what excludes it or would. */
  static List<ApproachGroup> of(Function<Status, Map<String, List<Exclusion>>> exclusions) {
    List<ApproachGroup> groups = new ArrayList<>();
    exclusions
        .apply(Status.RECOMMENDED)
        .forEach((id, why) -> groups.add(of(Status.RECOMMENDED, List.of(id), why)));
    List<String> viable = List.copyOf(exclusions.apply(Status.VIABLE).keySet());
    if (!viable.isEmpty()) {
      groups.add(of(Status.VIABLE, viable, List.of()));
    }
    byApproaches(exclusions.apply(Status.EXCLUDED))
        .forEach((ids, why) -> groups.add(of(Status.EXCLUDED, ids, why)));
    return groups;
  }

  /** Returns approaches that are all excluded for the same reasons, or would be. */
  public static ApproachGroup of(Status status, List<String> approaches, List<Exclusion> why) {
    return new ApproachGroup(
        status, approaches, why.stream().map(exclusion -> Claim.of(exclusion, status)).toList());
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

  public boolean reasoned() {
    return !claims.isEmpty();
  }

  public boolean overruled() {
    return status == Status.RECOMMENDED && reasoned();
  }

  public StatusMark mark() {
    return StatusMark.of(status);
  }
}
