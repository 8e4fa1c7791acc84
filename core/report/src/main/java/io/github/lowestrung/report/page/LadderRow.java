package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.report.content.ApproachGroup;
import io.github.lowestrung.report.content.ReportPart;
import io.github.lowestrung.report.content.RungView;
import io.github.lowestrung.report.content.StatusMark;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.List;

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
      Headline heading, String number, boolean half, StatusMark mark, List<ApproachGroup> groups) {}

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
    return new RungRow(
        outline.subheading(ReportPart.LADDER, number, rung.name()),
        number,
        RungView.isHalf(rung),
        StatusMark.of(rung),
        RungView.groups(rung));
  }
}
