package io.github.lowestrung.report.explanation;

import io.github.lowestrung.explain.ConditionTrace;
import io.github.lowestrung.explain.RuleTrace;
import io.github.lowestrung.report.format.Branch;
import io.github.lowestrung.report.format.Sheet;
import io.github.lowestrung.report.format.StyledLine;
import io.github.lowestrung.report.format.TextStyle;
import java.util.List;

/** Lays out why a rule fired or did not: a line for each condition, with a mark. */
record RuleTraceLayout(RuleTrace trace, FactText facts) {

  void write(Sheet sheet) {
    sheet.title(new StyledLine().code(trace.rule()).add(" " + trace.name()));
    sheet.paragraph(StyledLine.of(trace.text()));
    sheet.section("What it found", new FiringTree(facts).tree(trace.firings()));
    sheet.section("Its conditions", conditions());
  }

  List<Branch> conditions() {
    return trace.conditions().stream().map(condition -> Branch.leaf(line(condition))).toList();
  }

  private StyledLine line(ConditionTrace condition) {
    StyledLine styledLine = mark(condition.verdict()).code(condition.words());
    boolean unknown = isUnknownFact(condition);
    if (!condition.saw().isEmpty()) {
      styledLine.add(" (").add(facts.facts(condition.saw()));
      styledLine.add(unknown ? ", so it does not match)" : ")");
    }
    return condition.note() == null || unknown
        ? styledLine
        : styledLine.add("; ").add(TextStyle.FAINT, condition.note());
  }

  /** Tells whether what it saw says already that the one fact is not known. */
  private static boolean isUnknownFact(ConditionTrace condition) {
    return ConditionTrace.NOT_KNOWN.equals(condition.note())
        && condition.saw().size() == 1
        && condition.saw().get(0).value() == null;
  }

  private static StyledLine mark(ConditionTrace.ConditionStatus conditionStatus) {
    return switch (conditionStatus) {
      case TRUE -> StyledLine.ledBy(TextStyle.GOOD, "✓");
      case FALSE -> StyledLine.ledBy(TextStyle.OUT, "✗");
      case UNKNOWN -> StyledLine.ledBy(TextStyle.WARNING, "?");
    };
  }
}
