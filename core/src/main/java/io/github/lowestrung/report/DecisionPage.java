package io.github.lowestrung.report;

import io.github.lowestrung.decision.Decision;

/**
 * A page about one decision.
 *
 * @param subject what was decided about
 * @param decision what was decided
 * @param record what the decision is held to later
 */
record DecisionPage(Subject subject, DecisionView decision, RecordView record) {

  static DecisionPage of(Decision decision) {
    Outline outline = new Outline("", 2);
    return new DecisionPage(
        Subject.of(decision),
        DecisionView.of(decision, outline),
        RecordView.of(
            outline,
            decision.digest(),
            decision.asOf(),
            decision.decidedAt(),
            decision.rulebooks()));
  }

  /** Returns what a browser shows on the tab. */
  String tab() {
    return subject.title() + ": " + decision.verdict().title();
  }
}
