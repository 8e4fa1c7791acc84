package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.report.content.Claim;
import io.github.lowestrung.report.content.ReportPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page about a pipeline.
 *
 * @param subject what was decided about
 * @param overview stands above the stages in short
 * @param stages what was decided about each stage
 * @param wiring how to wire the stages
 * @param trail the firings behind the wiring
 * @param record the provenance of the decision
 */
public record PipelinePage(
    SubjectView subject,
    Headline overview,
    List<Stage> stages,
    Optional<PageSection<Claim>> wiring,
    Optional<PageSection<StratumView>> trail,
    ProvenanceView record) {

  /**
   * A stage of the pipeline.
   *
   * @param number its number, from 1
   * @param heading stands above it
   * @param subject what was decided about
   * @param digest the digest of the stage's own decision
   * @param decision what was decided
   */
  public record Stage(
      int number, Headline heading, SubjectView subject, String digest, DecisionView decision) {

    static Stage of(Decision decision, int number) {
      Outline outline = new Outline("stage-" + number + "-", 3);
      SubjectView subjectView = SubjectView.of(decision);
      return new Stage(
          number,
          new Headline(2, "stage-" + number, subjectView.title()),
          subjectView,
          decision.digest(),
          DecisionView.of(decision, outline));
    }
  }

  public static PipelinePage of(PipelineDecision decision) {
    Outline outline = new Outline("", 2);
    List<Stage> stages = new ArrayList<>();
    for (Decision stage : decision.stages()) {
      stages.add(Stage.of(stage, stages.size() + 1));
    }
    ClaimFinder claimFinder = new ClaimFinder(decision.summary().trail());
    return new PipelinePage(
        SubjectView.of(decision),
        outline.heading(ReportPart.STAGES),
        stages,
        outline.section(
            ReportPart.WIRING, decision.summary().guidance().stream().map(claimFinder::of)),
        outline.section(ReportPart.TRAIL, StratumView.of(decision.summary().trail(), outline)),
        new ProvenanceView(outline.heading(ReportPart.RECORD), decision));
  }

  /** Returns what a browser shows on the tab. */
  String tab() {
    return subject.title();
  }
}
