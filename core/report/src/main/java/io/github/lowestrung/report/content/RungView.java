package io.github.lowestrung.report.content;

import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A whole rung as people count them: half rungs belong to the rung below.
 *
 * @param number its number
 * @param standings the rungs that it is made of, lowest first
 */
public record RungView(int number, List<RungAssessment> standings) {

  /** Returns the whole rungs, lowest first. */
  public static List<RungView> of(Decision decision) {
    return decision.ladder().stream()
        .collect(
            Collectors.groupingBy(
                rung -> (int) Math.floor(rung.rung()), TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> new RungView(entry.getKey(), entry.getValue()))
        .toList();
  }

  public String name() {
    return standings.stream().map(RungAssessment::name).collect(Collectors.joining(", "));
  }

  /** Returns the best status of any approach. */
  public Status status() {
    return standings.stream()
        .map(RungAssessment::status)
        .min(Comparator.naturalOrder())
        .orElse(Status.NOT_APPLICABLE);
  }

  /** Returns the approaches of one rung. */
  public static List<ApproachGroup> groups(RungAssessment rung) {
    return ApproachGroup.of(status -> exclusionsOn(rung, status));
  }

  private static Map<String, List<Exclusion>> exclusionsOn(RungAssessment rung, Status status) {
    Map<String, List<Exclusion>> exclusions = new LinkedHashMap<>();
    for (ApproachAssessment approach : rung.approaches()) {
      if (approach.status() == status) {
        exclusions.put(approach.approach(), approach.exclusions());
      }
    }
    return exclusions;
  }

  public static boolean isHalf(RungAssessment rung) {
    return rung.rung() != Math.floor(rung.rung());
  }
}
