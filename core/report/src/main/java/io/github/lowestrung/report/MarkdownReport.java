package io.github.lowestrung.report;

import static io.github.lowestrung.report.format.MarkdownPage.code;
import static io.github.lowestrung.report.format.MarkdownPage.text;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.explain.ExplanationResult;
import io.github.lowestrung.report.content.Phrases;
import io.github.lowestrung.report.explanation.ExplanationLayouts;
import io.github.lowestrung.report.format.MarkdownPage;
import io.github.lowestrung.report.format.MarkdownSheet;
import java.util.List;
import java.util.Objects;

/**
 * Shows decisions as architecture decision records in Markdown: context, decision, why nothing
 * lower, consequences, alternatives and the audit trail. Do not parse the text: the format may
 * change. Immutable and thread-safe.
 */
public final class MarkdownReport {

  /** Creates the report. */
  public MarkdownReport() {}

  /**
   * Writes the record of what was decided about a workload, or about a pipeline with a part for
   * each stage.
   *
   * @param decision the decision, not null
   * @return Markdown, ending with a line break; never null
   */
  public String render(SubjectDecision decision) {
    Objects.requireNonNull(decision, "decision");
    return decision instanceof Decision one
        ? new DecisionMarkdown(one, new MarkdownPage(1)).write(title(one))
        : pipeline((PipelineDecision) decision);
  }

  private static String pipeline(PipelineDecision decision) {
    MarkdownPage page = new MarkdownPage(1);
    page.title(text(Phrases.title(decision)));
    page.heading("Status");
    page.block(DecisionMarkdown.status(decision.outcome(), decision.decidedAt(), decision.asOf()));
    if (decision.description() != null) {
      page.heading("Context");
      page.block(text(decision.description()));
    }
    page.heading("Decision");
    page.table(
        List.of("Stage", "Task", "Approach"),
        decision.stages(),
        stage ->
            List.of(
                code(stage.workload().id()),
                text(Phrases.tasks(stage.workload())),
                verdict(stage)));
    page.list(
        "How to wire the stages:", decision.summary().guidance(), g -> text(Phrases.sentence(g)));
    for (Decision stage : decision.stages()) {
      page.block(
          new DecisionMarkdown(stage, new MarkdownPage(2))
              .write("Stage " + title(stage))
              .stripTrailing());
    }
    page.heading("Audit of the pipeline");
    if (!decision.summary().trail().isEmpty()) {
      page.block(DecisionMarkdown.trail(decision.summary().trail()).stripTrailing());
    }
    page.block("Digest: " + code(decision.digest()));
    return page.toString();
  }

  /**
   * Writes an answer about a decision.
   *
   * @param explanationResult the answer, not null
   * @return Markdown, ending with a line break; never null
   */
  public String render(ExplanationResult explanationResult) {
    return ExplanationLayouts.write(
        Objects.requireNonNull(explanationResult, "explained"), new MarkdownSheet());
  }

  private static String title(Decision decision) {
    return text(Phrases.title(decision.workload())) + ": " + verdict(decision);
  }

  private static String verdict(Decision decision) {
    return decision
        .findRecommendation()
        .map(recommendation -> text(recommendation.name()))
        .orElse("no viable approach");
  }
}
