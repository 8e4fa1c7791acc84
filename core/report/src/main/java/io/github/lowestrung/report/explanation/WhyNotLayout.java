package io.github.lowestrung.report.explanation;

import io.github.lowestrung.explain.RuleTrace;
import io.github.lowestrung.explain.WhyNot;
import io.github.lowestrung.report.format.Branch;
import io.github.lowestrung.report.format.Sheet;
import io.github.lowestrung.report.format.StyledLine;

/** Lays out why an approach is not recommended: excluded, beaten, or not for this task. */
record WhyNotLayout(WhyNot whyNot, FactText facts) {

  void write(Sheet sheet) {
    sheet.title(StyledLine.of("Why not ").code(whyNot.approach()));
    sheet.paragraph(StyledLine.of(whyNot.text()));
    sheet.section("What excludes it", new FiringTree(facts).tree(whyNot.exclusions()));
    sheet.section("Why it serves the task", new FiringTree(facts).tree(whyNot.nominations()));
    sheet.section(
        "Rules that could have nominated it",
        whyNot.wanting().stream().map(this::wanting).toList());
  }

  private Branch wanting(RuleTrace rule) {
    return new Branch(
        StyledLine.ledBy(rule.rule()).add(rule.name()),
        new RuleTraceLayout(rule, facts).conditions());
  }
}
