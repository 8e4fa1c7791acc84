package io.github.lowestrung.report;

import io.github.lowestrung.explain.RuleTrace;
import io.github.lowestrung.explain.WhyNot;
import java.util.List;

/** Lays out why an approach is not recommended: excluded, beaten, or not for this task. */
final class WhyNotLayout {

  private final WhyNot whyNot;

  WhyNotLayout(WhyNot whyNot) {
    this.whyNot = whyNot;
  }

  void write(Sheet sheet) {
    sheet.title(Line.of("Why not ").code(whyNot.approach()));
    sheet.paragraph(Line.of(whyNot.text()));
    sheet.section("What excludes it", Facts.tree(whyNot.exclusions()));
    if (whyNot.beatenBy() != null) {
      sheet.heading("What comes before it");
      sheet.list(List.of(Branch.leaf(new Line().code(Style.GOOD, whyNot.beatenBy()))));
    }
    sheet.section("Why it serves the task", Facts.tree(whyNot.nominations()));
    if (!whyNot.tasks().isEmpty()) {
      sheet.heading("Tasks that it serves");
      sheet.list(List.of(Branch.leaf(new Line().codes(whyNot.tasks()))));
    }
    sheet.section(
        "Rules that could have put it forward",
        whyNot.wanting().stream().map(WhyNotLayout::wanting).toList());
  }

  private static Branch wanting(RuleTrace rule) {
    return new Branch(Line.ledBy(rule.rule()).add(rule.name()), RuleTraceLayout.conditions(rule));
  }
}
