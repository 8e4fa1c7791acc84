package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.report.content.Claim;
import io.github.lowestrung.report.content.Phrases;
import io.github.lowestrung.report.content.ReportPart;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A rung with the answer, for each of its approaches, to why not that one.
 *
 * @param heading names the rung
 * @param number its number
 * @param answers the answers; approaches with the same answer share it
 */
public record WhyNotView(Headline heading, String number, List<Answer> answers) {

  /**
   * The answer for approaches with the same status.
   *
   * @param approaches the approaches
   * @param mark their status
   * @param text what the mark does not say
   * @param claims what excludes them, would exclude them, or was overruled
   * @param aside whether the claims only add to the answer
   */
  public record Answer(
      List<String> approaches,
      StatusMark mark,
      Optional<String> text,
      List<Claim> claims,
      boolean aside) {

    boolean reasoned() {
      return !claims.isEmpty() && !aside;
    }

    boolean excludedBesides() {
      return !claims.isEmpty() && aside;
    }

    String rules() {
      return Phrases.inWords(claims.stream().flatMap(claim -> claim.rule().stream()).toList());
    }
  }

  private record ApproachFate(Status status, List<Exclusion> exclusions) {}

  /** Returns the rungs, lowest first, as the question is asked. */
  static List<WhyNotView> of(Decision decision, Outline outline) {
    return decision.ladder().stream().map(rung -> of(rung, decision, outline)).toList();
  }

  private static WhyNotView of(RungAssessment rung, Decision decision, Outline outline) {
    Map<ApproachFate, List<String>> approachesByFate =
        rung.approaches().stream()
            .collect(
                Collectors.groupingBy(
                    approach -> new ApproachFate(approach.status(), approach.exclusions()),
                    LinkedHashMap::new,
                    Collectors.mapping(ApproachAssessment::approach, Collectors.toList())));
    String number = PlainNumber.text(rung.rung());
    return new WhyNotView(
        outline.subheading(ReportPart.WHY_NOT, number, rung.name()),
        number,
        approachesByFate.entrySet().stream()
            .map(
                entry ->
                    new Answer(
                        entry.getValue(),
                        StatusMark.of(entry.getKey().status()),
                        text(entry.getKey(), rung, decision),
                        claims(entry.getKey()),
                        entry.getKey().status() == Status.NOT_APPLICABLE))
            .toList());
  }

  private static List<Claim> claims(ApproachFate approachFate) {
    return approachFate.exclusions().stream().map(e -> Claim.of(e, approachFate.status())).toList();
  }

  private static Optional<String> text(
      ApproachFate approachFate, RungAssessment rung, Decision decision) {
    return switch (approachFate.status()) {
      case RECOMMENDED ->
          Optional.of(
              approachFate.exclusions().isEmpty()
                  ? "The lowest that serves the task and that nothing excludes."
                  : "Nothing else was left, so its exclusion was overruled:");
      case VIABLE -> decision.findRecommendation().map(by -> beaten(rung, by));
      case EXCLUDED -> Optional.of("Serves the task, but is excluded, because");
      case NOT_APPLICABLE -> Optional.empty();
    };
  }

  private static String beaten(RungAssessment rung, Recommendation by) {
    return rung.rung() > by.rung()
        ? "Viable, but " + by.approach() + " is lower, on rung " + PlainNumber.text(by.rung()) + "."
        : "Viable, but " + by.approach() + " is preferred on the same rung.";
  }
}
