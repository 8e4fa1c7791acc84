package io.github.lowestrung.report;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
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
    // What a template names must be there, a section too: a hole in a page would look like a fact.
    Mustache.Compiler compiler =
        Mustache.compiler()
            .strictSections(true)
            .withEscaper(text -> Escapers.HTML.escape(TextPage.oneLine(text)))
            .withCollector(new OptionalSections())
            .withLoader(HtmlReport::open);
    decisionPage = compiler.loadTemplate("decision-page");
    pipelinePage = compiler.loadTemplate("pipeline-page");
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

  private static Reader open(String name) {
    String file = name.contains(".") ? name : name + ".mustache";
    InputStream resource = HtmlReport.class.getResourceAsStream(file);
    return new InputStreamReader(
        Objects.requireNonNull(resource, () -> "There is no template (" + file + ")."),
        StandardCharsets.UTF_8);
  }
}
