package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.report.content.Refusal;
import io.github.lowestrung.report.content.ReportPart;
import io.github.lowestrung.report.content.RungView;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole rung of the drawing, with the half rung that stands on it.
 *
 * @param rungs what it is made of, highest first
 */
public record LadderRow(List<RungRow> rungs) {

  /**
   * One rung, whole or half.
   *
   * @param heading names it
   * @param number its number
   * @param half whether it is a half rung
   * @param mark its status
   * @param groups its approaches with what excludes them
   */
  public record RungRow(
      Headline heading, String number, boolean half, StatusMark mark, List<Group> groups) {}

  /**
   * Approaches of a rung with the same status.
   *
   * @param mark their status
   * @param approaches the approaches
   * @param introduction leads to the claims
   * @param claims what excludes them, or would
   */
  public record Group(
      StatusMark mark, List<String> approaches, Optional<String> introduction, List<Claim> claims) {

    boolean reasoned() {
      return !claims.isEmpty();
    }
  }

  /** Returns the rows from top to bottom. */
  static List<LadderRow> of(Decision decision, Outline outline) {
    List<LadderRow> rows = new ArrayList<>();
    for (RungView whole : RungView.of(decision)) {
      List<RungRow> rungs = new ArrayList<>();
      whole.standings().forEach(rung -> rungs.add(0, row(rung, outline)));
      rows.add(0, new LadderRow(rungs));
    }
    return rows;
  }

  private static RungRow row(RungAssessment rung, Outline outline) {
    String number = PlainNumber.text(rung.rung());
    List<Group> groups = new ArrayList<>();
    RungView.exclusionsOn(rung, Status.RECOMMENDED)
        .forEach((id, why) -> groups.add(group(Status.RECOMMENDED, List.of(id), why)));
    List<String> viable = List.copyOf(RungView.exclusionsOn(rung, Status.VIABLE).keySet());
    if (!viable.isEmpty()) {
      groups.add(group(Status.VIABLE, viable, List.of()));
    }
    for (Refusal refusal : Refusal.group(RungView.exclusionsOn(rung, Status.EXCLUDED))) {
      groups.add(group(Status.EXCLUDED, refusal.approaches(), refusal.reasons()));
    }
    return new RungRow(
        outline.subheading(ReportPart.LADDER, number, rung.name()),
        number,
        RungView.isHalf(rung),
        StatusMark.of(rung.status()),
        groups);
  }

  private static Group group(Status status, List<String> approaches, List<Exclusion> reasons) {
    boolean overruled = status == Status.RECOMMENDED && !reasons.isEmpty();
    return new Group(
        StatusMark.of(status),
        approaches,
        overruled ? Optional.of("Overruled, because nothing else is left") : Optional.empty(),
        reasons.stream().map(reason -> Claim.of(reason, status)).toList());
  }
}
