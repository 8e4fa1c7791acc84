package io.github.lowestrung.report;

import com.samskivert.mustache.Template;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.report.page.DecisionPage;
import io.github.lowestrung.report.page.PipelinePage;
import io.github.lowestrung.report.page.Templates;
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
    decisionPage = Templates.load("decision-page");
    pipelinePage = Templates.load("pipeline-page");
  }

  /**
   * Writes the page of what was decided about a workload.
   *
   * @param decision the decision, not null
   * @return a document of HTML, ending with a line break; never null
   */
  public String render(Decision decision) {
    return decisionPage.execute(DecisionPage.of(Objects.requireNonNull(decision, "decision")));
  }

  /**
   * Writes the page of what was decided about a pipeline: the whole first, then stage by stage.
   *
   * @param decision the decision, not null
   * @return a document of HTML, ending with a line break; never null
   */
  public String render(PipelineDecision decision) {
    return pipelinePage.execute(PipelinePage.of(Objects.requireNonNull(decision, "decision")));
  }
}
