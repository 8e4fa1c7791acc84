package io.github.lowestrung.report.explanation;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.ExplanationResult;
import io.github.lowestrung.explain.Justification;
import io.github.lowestrung.report.MarkdownReport;
import io.github.lowestrung.report.TextReport;
import java.util.List;
import java.util.Map;

/** Parts of explanations of a toy decision, whose ladder is a workshop. */
final class ToyExplanations {

  static final Answer SAW = new Answer("saw", 1.0, Map.of("usage", "by-hand"));
  static final Answer LATHE = new Answer("lathe", 2.5, Map.of());
  static final Answer NOTHING = new Answer(null, null, Map.of());

  private ToyExplanations() {}

  static String text(ExplanationResult explanationResult) {
    return TextReport.plain().render(explanationResult);
  }

  static String markdown(ExplanationResult explanationResult) {
    return new MarkdownReport().render(explanationResult);
  }

  static Justification because(String rule, String text, Evidence... facts) {
    return new Justification(
        rule, "Name of " + rule, text, List.of("T4", "D2"), List.of(facts), List.of());
  }

  static Evidence fact(String path, Object value) {
    return new Evidence(path, value);
  }
}
