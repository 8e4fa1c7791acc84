package io.github.lowestrung.report;

import io.github.lowestrung.explain.ConditionTrace;
import io.github.lowestrung.explain.RuleTrace;
import java.util.List;

/** Lays out why a rule fired or did not: a line for each condition, with a mark. */
final class RuleTraceLayout {

  private final RuleTrace trace;

  RuleTraceLayout(RuleTrace trace) {
    this.trace = trace;
  }

  void write(Sheet sheet) {
    sheet.title(new Line().code(trace.rule()).add(" " + trace.name()));
    sheet.paragraph(Line.of(trace.text()));
    sheet.section("What it found", new Firings().tree(trace.firings()));
    sheet.section("Its conditions", conditions(trace));
  }

  static List<Branch> conditions(RuleTrace trace) {
    return trace.conditions().stream().map(condition -> Branch.leaf(line(condition))).toList();
  }

  private static Line line(ConditionTrace condition) {
    Line line = mark(condition.verdict()).code(condition.words());
    if (!condition.saw().isEmpty()) {
      line.add(" (").add(Facts.facts(condition.saw())).add(")");
    }
    return condition.note() == null ? line : line.add("; ").add(Style.FAINT, condition.note());
  }

  private static Line mark(ConditionTrace.ConditionStatus conditionStatus) {
    return switch (conditionStatus) {
      case TRUE -> Line.ledBy(Style.GOOD, "✓");
      case FALSE -> Line.ledBy(Style.OUT, "✗");
      case UNKNOWN -> Line.ledBy(Style.WARNING, "?");
    };
  }
}
