package io.github.lowestrung.report;

import com.samskivert.mustache.Template;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.report.format.Templates;
import io.github.lowestrung.report.page.DecisionPage;
import io.github.lowestrung.report.page.PipelinePage;
import java.util.Objects;

/**
 * Shows decisions as pages of HTML: the ladder as a picture, then all that was decided, with the
 * evidence on click, why not each other approach, and the trail. A page is complete in itself: it
 * loads nothing and runs no script, so that it can be mailed, printed and kept. Do not parse it:
 * the format may change. Immutable and thread-safe.
 */
public final class HtmlReport {

  private final Template decisionPage;
  private final Template pipelinePage;

  /** Creates the report. */
  public HtmlReport() {
    decisionPage = Templates.html("decision-page");
    pipelinePage = Templates.html("pipeline-page");
  }

  /**
   * Writes the page of a decision about a workload or a pipeline; what applies to the whole comes
   * first.
   *
   * @param decision the decision, not null
   * @return a document of HTML, ending with a line break; never null
   */
  public String render(SubjectDecision decision) {
    Objects.requireNonNull(decision, "decision");
    return decision instanceof PipelineDecision pipeline
        ? pipelinePage.execute(PipelinePage.of(pipeline))
        : decisionPage.execute(DecisionPage.of((Decision) decision));
  }
}
