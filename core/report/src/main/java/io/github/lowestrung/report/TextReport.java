package io.github.lowestrung.report;

import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.explain.ExplanationResult;
import io.github.lowestrung.report.explanation.ExplanationLayouts;
import io.github.lowestrung.report.format.TextPage;
import io.github.lowestrung.report.format.TextSheet;
import io.github.lowestrung.workload.Vocabulary;
import java.util.Objects;

/**
 * Shows decisions and explanations as text about 100 columns wide: the ladder with what is viable
 * and excluded on each rung, then the recommendation and all that goes with it. Do not parse the
 * text: the format may change. Immutable and thread-safe.
 */
public final class TextReport {

  private static final TextReport PLAIN = new TextReport(false);
  private static final TextReport COLOURED = new TextReport(true);

  private final boolean coloured;

  private TextReport(boolean coloured) {
    this.coloured = coloured;
  }

  /**
   * Returns the report without any control characters, for files and logs.
   *
   * @return the report, never null
   */
  public static TextReport plain() {
    return PLAIN;
  }

  /**
   * Returns the report in the colours of ANSI terminals.
   *
   * @return the report, never null
   */
  public static TextReport coloured() {
    return COLOURED;
  }

  /**
   * Shows a decision about a workload or a pipeline; what applies to the whole comes first.
   *
   * @param decision the decision, not null
   * @return text of several lines, ending with a line break; never null
   */
  public String render(SubjectDecision decision) {
    TextPage page = new TextPage(coloured);
    new DecisionText(page).write(Objects.requireNonNull(decision, "decision"));
    return page.toString();
  }

  /**
   * Shows an answer about a decision.
   *
   * @param explanationResult the answer, not null
   * @return text of several lines, ending with a line break; never null
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
   * @return text of several lines, ending with a line break; never null
   */
  public String render(ExplanationResult explanationResult, Vocabulary vocabulary) {
    return ExplanationLayouts.write(
        Objects.requireNonNull(explanationResult, "explained"),
        Objects.requireNonNull(vocabulary, "vocabulary"),
        new TextSheet(coloured));
  }
}
