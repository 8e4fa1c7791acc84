package io.github.lowestrung.report.content;

import io.github.lowestrung.workload.term.Term;

/** The parts of a report on a decision, in the order of the page. */
public enum ReportPart implements Term {
  FORBIDDEN("Why it is forbidden"),
  LADDER("The ladder"),
  RELAXATIONS("What would bring an approach back"),
  WHY("Why"),
  GUIDANCE("How to build it"),
  TRADE_OFF("What it costs and buys"),
  ALTERNATIVES("Also viable"),
  TRAPS("Traps in the proposal"),
  WAIVERS("Waived for this workload"),
  CAUTIONS("Cautions"),
  ASSUMPTIONS("Assumptions about unknown facts"),
  WHY_NOT("Why not another"),
  FACTS("The facts"),
  TRAIL("The trail"),
  STAGES("The stages"),
  WIRING("How to wire the stages"),
  RECORD("The record");

  private final String title;

  ReportPart(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
