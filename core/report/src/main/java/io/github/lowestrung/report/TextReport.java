package io.github.lowestrung.report;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.explain.ExplanationResult;
import io.github.lowestrung.report.content.Phrases;
import io.github.lowestrung.report.content.ReportPart;
import io.github.lowestrung.report.explanation.ExplanationLayouts;
import io.github.lowestrung.report.format.TextPage;
import io.github.lowestrung.report.format.TextSheet;
import io.github.lowestrung.report.format.TextStyle;
import io.github.lowestrung.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Shows decisions and explanations as text about 100 columns wide: the ladder with what is viable
 * and excluded on each rung, then the recommendation and all that goes with it. Do not parse the
 * text: the format may change. Immutable and thread-safe.
 */
public final class TextReport {

  private static final TextReport PLAIN = new TextReport(false);
  private static final TextReport COLOURED = new TextReport(true);
  private static final String MARGIN = "  ";

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
    page.line(TextStyle.STRONG, Phrases.title(Objects.requireNonNull(decision, "decision")));
    if (decision instanceof PipelineDecision pipeline) {
      stages(page, pipeline);
    } else {
      body(page, (Decision) decision);
    }
    page.blank();
    String rulebooks = Phrases.ids(decision.rulebooks());
    page.line(
        TextStyle.FAINT, decision.digest() + ", as of " + decision.asOf() + ", by " + rulebooks);
    return page.toString();
  }

  private static void stages(TextPage page, PipelineDecision decision) {
    if (decision.description() != null) {
      page.paragraph("", TextStyle.FAINT, decision.description());
    }
    int number = 0;
    for (Decision stage : decision.stages()) {
      number++;
      page.entry(
          MARGIN, number + "  ", TextStyle.STRONG, stage.workload().id() + ": " + verdict(stage));
    }
    bullets(page, ReportPart.WIRING, decision.summary().guidance());
    number = 0;
    for (Decision stage : decision.stages()) {
      number++;
      page.blank();
      page.line(TextStyle.FAINT, "─".repeat(100));
      String place = "Stage " + number + " of " + decision.stages().size() + ": ";
      page.line(TextStyle.STRONG, place + Phrases.title(stage.workload()));
      body(page, stage);
    }
  }

  /**
   * Shows an answer about a decision.
   *
   * @param explanationResult the answer, not null
   * @return text of several lines, ending with a line break; never null
   */
  public String render(ExplanationResult explanationResult) {
    return ExplanationLayouts.write(
        Objects.requireNonNull(explanationResult, "explained"), new TextSheet(coloured));
  }

  private static void body(TextPage page, Decision decision) {
    Workload workload = decision.workload();
    String id = workload.id() == null ? "" : workload.id() + ": ";
    String subject = id + Phrases.tasks(workload);
    if (!subject.equals(Phrases.title(workload))) {
      page.paragraph("", TextStyle.FAINT, subject);
    }
    if (workload.description() != null) {
      page.paragraph("", TextStyle.FAINT, workload.description());
    }
    page.blank();
    boolean viable = decision.findRecommendation().isPresent();
    page.entry("", "→ ", viable ? TextStyle.GOOD : TextStyle.OUT, verdict(decision));
    page.heading(ReportPart.LADDER.title());
    new LadderPicture(page).draw(decision);
    decision.findRecommendation().ifPresent(recommendation -> why(page, recommendation));
    section(
        page,
        ReportPart.ALTERNATIVES,
        decision.alternatives(),
        alternative -> page.entry(MARGIN, "○ ", TextStyle.POSSIBLE, Phrases.named(alternative)));
    section(page, ReportPart.TRAPS, decision.traps(), trap -> trap(page, trap));
    section(
        page,
        ReportPart.WAIVERS,
        decision.waivers(),
        waiver ->
            page.entry(
                MARGIN,
                waiver.rule() + "  ",
                TextStyle.WARNING,
                waiver.waived() + "; " + Phrases.waived(waiver)));
    section(
        page,
        ReportPart.CAUTIONS,
        decision.cautions(),
        caution -> page.entry(MARGIN, caution.rule() + "  ", TextStyle.WARNING, caution.message()));
    section(
        page,
        ReportPart.ASSUMPTIONS,
        decision.assumptions(),
        unknown -> page.entry(MARGIN, unknown.path() + "  ", TextStyle.POSSIBLE, unknown.text()));
    section(
        page,
        ReportPart.RELAXATIONS,
        decision.relaxations(),
        relaxation -> page.entry(MARGIN, "• ", TextStyle.POSSIBLE, Phrases.named(relaxation)));
  }

  private static String verdict(Decision decision) {
    return decision
        .findRecommendation()
        .map(recommendation -> Phrases.named(recommendation) + configured(recommendation))
        .orElse(Phrases.NONE_VIABLE);
  }

  private static String configured(Recommendation recommendation) {
    Map<String, String> configuration = recommendation.configuration();
    return configuration.isEmpty()
        ? ""
        : configuration.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", ", "; ", ""));
  }

  private static void why(TextPage page, Recommendation recommendation) {
    page.heading("Recommended: " + Phrases.named(recommendation));
    recommendation
        .configuration()
        .forEach((key, value) -> page.entry(MARGIN, key + " = ", TextStyle.PLAIN, value));
    section(
        page,
        ReportPart.WHY,
        recommendation.because(),
        reason -> page.entry(MARGIN, reason.rule() + "  ", TextStyle.FAINT, reason.text()));
    bullets(page, ReportPart.GUIDANCE, recommendation.guidance());
    if (recommendation.tradeOff() != null) {
      page.heading(ReportPart.TRADE_OFF.title());
      page.paragraph(MARGIN, TextStyle.PLAIN, recommendation.tradeOff().text());
    }
  }

  private static void trap(TextPage page, DetectedTrap trap) {
    String better = trap.betterApproach() == null ? "" : "; better: " + trap.betterApproach();
    page.entry(MARGIN, trap.id() + "  ", TextStyle.WARNING, trap.message() + better);
  }

  private static void bullets(TextPage page, ReportPart reportPart, List<String> items) {
    section(page, reportPart, items, item -> page.entry(MARGIN, "• ", TextStyle.FAINT, item));
  }

  private static <T> void section(
      TextPage page, ReportPart reportPart, List<T> items, Consumer<T> writeItem) {
    if (!items.isEmpty()) {
      page.heading(reportPart.title());
      items.forEach(writeItem);
    }
  }
}
