package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.report.content.ApproachGroup;
import io.github.lowestrung.report.content.Phrases;
import io.github.lowestrung.report.content.ReportPart;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.LinkedHashMap;
import java.util.List;
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
   * @param group the approaches with what excludes them, would exclude them, or was overruled
   * @param text what their mark does not say
   */
  public record Answer(ApproachGroup group, Optional<String> text) {

    /** Returns whether the claims only add to the answer. */
    private boolean aside() {
      return group.status() == Status.NOT_APPLICABLE;
    }

    boolean reasoned() {
      return group.reasoned() && !aside();
    }

    boolean excludedBesides() {
      return group.reasoned() && aside();
    }

    String rules() {
      return Phrases.inWords(
          group.claims().stream().flatMap(claim -> claim.rule().stream()).toList());
    }
  }

  /** Returns the rungs, lowest first, as the question is asked. */
  static List<WhyNotView> of(Decision decision, Outline outline) {
    return decision.ladder().stream().map(rung -> of(rung, decision, outline)).toList();
  }

  private static WhyNotView of(RungAssessment rung, Decision decision, Outline outline) {
    String number = PlainNumber.text(rung.rung());
    return new WhyNotView(
        outline.subheading(ReportPart.WHY_NOT, number, rung.name()),
        number,
        rung.approaches().stream()
            .collect(
                Collectors.groupingBy(
                    approach -> List.of(approach.status(), approach.exclusions()),
                    LinkedHashMap::new,
                    Collectors.toList()))
            .values()
            .stream()
            .map(alike -> answer(alike, rung, decision))
            .toList());
  }

  private static Answer answer(
      List<ApproachAssessment> alike, RungAssessment rung, Decision decision) {
    ApproachAssessment one = alike.get(0);
    List<String> ids = alike.stream().map(ApproachAssessment::approach).toList();
    return new Answer(
        ApproachGroup.of(one.status(), ids, one.exclusions()), text(one, rung, decision));
  }

  private static Optional<String> text(
      ApproachAssessment approach, RungAssessment rung, Decision decision) {
    return switch (approach.status()) {
      case RECOMMENDED ->
          Optional.of(
              approach.exclusions().isEmpty()
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
