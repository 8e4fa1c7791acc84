package io.github.lowestrung.cli.decide;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.report.HtmlReport;
import io.github.lowestrung.report.MarkdownReport;
import io.github.lowestrung.report.TextReport;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What was decided about a workload or a pipeline, in whichever form is asked for.
 *
 * @param outcome how it ended
 * @param json the decision document in one line
 * @param text the text report
 * @param markdown the Markdown report
 * @param html the page of HTML
 */
record DecisionOutput(
    Outcome outcome,
    Supplier<String> json,
    Function<TextReport, String> text,
    Function<MarkdownReport, String> markdown,
    Function<HtmlReport, String> html) {

  static DecisionOutput of(Decision decision) {
    return new DecisionOutput(
        decision.outcome(),
        decision::toJson,
        report -> report.render(decision),
        report -> report.render(decision),
        report -> report.render(decision));
  }

  static DecisionOutput of(PipelineDecision decision) {
    return new DecisionOutput(
        decision.outcome(),
        decision::toJson,
        report -> report.render(decision),
        report -> report.render(decision),
        report -> report.render(decision));
  }
}
