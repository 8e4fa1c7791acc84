package io.github.lowestrung.report;

import io.github.lowestrung.explain.RuleTrace;
import io.github.lowestrung.explain.WhyNot;

/** Lays out why an approach is not recommended: excluded, beaten, or not for this task. */
final class WhyNotLayout {

  private final WhyNot whyNot;

  WhyNotLayout(WhyNot whyNot) {
    this.whyNot = whyNot;
  }

  void write(Sheet sheet) {
    sheet.title(Line.of("Why not ").code(whyNot.approach()));
    sheet.paragraph(Line.of(whyNot.text()));
    sheet.section("What excludes it", new Firings().tree(whyNot.exclusions()));
    sheet.section("Why it serves the task", new Firings().tree(whyNot.nominations()));
    sheet.section(
        "Rules that could have put it forward",
        whyNot.wanting().stream().map(WhyNotLayout::wanting).toList());
  }

  private static Branch wanting(RuleTrace rule) {
    return new Branch(Line.ledBy(rule.rule()).add(rule.name()), RuleTraceLayout.conditions(rule));
  }
}
