package io.github.lowestrung.report;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
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
 * @param record what the decision is held to later
 */
record PipelinePage(
    Subject subject,
    Heading overview,
    List<Stage> stages,
    Optional<Section<Claim>> wiring,
    Optional<Section<PhaseView>> trail,
    RecordView record) {

  /**
   * A stage of the pipeline.
   *
   * @param number its number, from 1
   * @param heading stands above it
   * @param subject what was decided about
   * @param digest the digest of the stage's own decision
   * @param decision what was decided
   */
  record Stage(int number, Heading heading, Subject subject, String digest, DecisionView decision) {

    static Stage of(Decision decision, int number) {
      Outline outline = new Outline("stage-" + number + "-", 3);
      Subject subject = Subject.of(decision);
      return new Stage(
          number,
          new Heading(2, "stage-" + number, subject.title()),
          subject,
          decision.digest(),
          DecisionView.of(decision, outline));
    }
  }

  static PipelinePage of(PipelineDecision decision) {
    Outline outline = new Outline("", 2);
    List<Stage> stages = new ArrayList<>();
    for (Decision stage : decision.stages()) {
      stages.add(Stage.of(stage, stages.size() + 1));
    }
    Claims claims = new Claims(decision.summary().trail());
    return new PipelinePage(
        Subject.of(decision),
        outline.heading(Part.STAGES),
        stages,
        outline.section(Part.WIRING, decision.summary().guidance().stream().map(claims::of)),
        outline.section(Part.TRAIL, PhaseView.of(decision.summary().trail(), outline)),
        RecordView.of(
            outline,
            decision.digest(),
            decision.asOf(),
            decision.decidedAt(),
            decision.rulebooks()));
  }

  /** Returns what a browser shows on the tab. */
  String tab() {
    return subject.title();
  }
}
