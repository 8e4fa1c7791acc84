package io.github.lowestrung.report;

import com.samskivert.mustache.Template;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.explain.ExplanationResult;
import io.github.lowestrung.report.explanation.ExplanationLayouts;
import io.github.lowestrung.report.format.MarkdownSheet;
import io.github.lowestrung.report.format.Templates;
import io.github.lowestrung.workload.Vocabulary;
import java.util.Objects;

/**
 * Shows decisions as architecture decision records in Markdown: context, decision, why nothing
 * lower, consequences, alternatives and the audit trail. Do not parse the text: the format may
 * change. Immutable and thread-safe.
 */
public final class MarkdownReport {

  private static final Template DECISION = Templates.markdown("decision");
  private static final Template PIPELINE = Templates.markdown("pipeline");

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
    return decision instanceof PipelineDecision pipeline
        ? PIPELINE.execute(new MarkdownView.OfPipeline(pipeline))
        : DECISION.execute(new MarkdownView.OfDecision("#", "", (Decision) decision));
  }

  /**
   * Writes an answer about a decision.
   *
   * @param explanationResult the answer, not null
   * @return Markdown, ending with a line break; never null
   */
  public String render(ExplanationResult explanationResult) {
    return render(explanationResult, Vocabulary.LIBRARY);
  }

  /**
   * Shows an answer about a decision for which rulebooks declare facts of their own.
   *
   * @param explanationResult the answer, not null
   * @param vocabulary the facts with their units, such as those of {@code
   *     explanation.vocabulary()}; not null
   * @return Markdown, ending with a line break; never null
   */
  public String render(ExplanationResult explanationResult, Vocabulary vocabulary) {
    return ExplanationLayouts.write(
        Objects.requireNonNull(explanationResult, "explained"),
        Objects.requireNonNull(vocabulary, "vocabulary"),
        new MarkdownSheet());
  }
}
