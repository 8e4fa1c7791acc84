package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.report.content.ReportPart;

/**
 * A page about one decision.
 *
 * @param subject what was decided about
 * @param decision what was decided
 * @param record the provenance of the decision
 */
public record DecisionPage(SubjectView subject, DecisionView decision, ProvenanceView record) {

  public static DecisionPage of(Decision decision) {
    Outline outline = new Outline("", 2);
    return new DecisionPage(
        SubjectView.of(decision),
        DecisionView.of(decision, outline),
        new ProvenanceView(outline.heading(ReportPart.RECORD), decision));
  }

  /** Returns what a browser shows on the tab. */
  String tab() {
    return subject.title() + ": " + decision.verdict().title();
  }
}
