package io.github.lowestrung.report;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.report.content.ApproachGroup;
import io.github.lowestrung.report.content.Claim;
import io.github.lowestrung.report.content.Phrases;
import io.github.lowestrung.report.content.ReportPart;
import io.github.lowestrung.report.content.RungView;
import io.github.lowestrung.report.format.TextPage;
import io.github.lowestrung.report.format.TextStyle;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes a decision on a page of text. */
record DecisionText(TextPage page) {

  private static final String BAR = "       │  ";

  void write(SubjectDecision decision) {
    page.line(TextStyle.STRONG, Phrases.title(decision));
    if (decision instanceof PipelineDecision pipeline) {
      stages(pipeline);
    } else {
      body((Decision) decision);
    }
    page.blank();
    String rulebooks = Phrases.ids(decision.rulebooks());
    page.line(
        TextStyle.FAINT, decision.digest() + ", as of " + decision.asOf() + ", by " + rulebooks);
  }

  private void stages(PipelineDecision decision) {
    faint(decision.description());
    int number = 0;
    for (Decision stage : decision.stages()) {
      number++;
      entry(TextStyle.STRONG, number + "  ", stage.workload().id() + ": " + verdict(stage));
    }
    bullets(ReportPart.WIRING, decision.summary().guidance());
    number = 0;
    for (Decision stage : decision.stages()) {
      number++;
      page.blank();
      page.line(TextStyle.FAINT, "─".repeat(100));
      String place = "Stage " + number + " of " + decision.stages().size() + ": ";
      page.line(TextStyle.STRONG, place + Phrases.title(stage.workload()));
      body(stage);
    }
  }

  private void body(Decision decision) {
    Workload workload = decision.workload();
    String id = workload.id() == null ? "" : workload.id() + ": ";
    String subject = id + Phrases.tasks(workload);
    faint(subject.equals(Phrases.title(workload)) ? null : subject);
    faint(workload.description());
    page.blank();
    boolean viable = decision.findRecommendation().isPresent();
    page.entry("", "→ ", viable ? TextStyle.GOOD : TextStyle.OUT, verdict(decision));
    section(
        ReportPart.FORBIDDEN,
        decision.forbidden(),
        prohibition -> {
          entry(TextStyle.OUT, prohibition.rule() + "  ", prohibition.reason());
          entry(TextStyle.POSSIBLE, "→ ", Phrases.sentence(prohibition.change()));
        });
    page.heading(ReportPart.LADDER.title());
    List<RungAssessment> rungs = decision.ladder();
    for (int i = rungs.size() - 1; i >= 0; i--) {
      draw(rungs.get(i));
    }
    decision.findRecommendation().ifPresent(this::why);
    section(
        ReportPart.ALTERNATIVES,
        decision.alternatives(),
        other -> entry(TextStyle.POSSIBLE, "○ ", Phrases.named(other)));
    section(ReportPart.TRAPS, decision.traps(), this::trap);
    section(
        ReportPart.WAIVERS,
        decision.waivers(),
        waiver -> warning(waiver.rule(), waiver.waived() + "; " + Phrases.waived(waiver)));
    section(
        ReportPart.CAUTIONS,
        decision.cautions(),
        caution -> warning(caution.rule(), caution.message()));
    section(
        ReportPart.ASSUMPTIONS,
        decision.assumptions(),
        unknown -> entry(TextStyle.POSSIBLE, unknown.path() + "  ", unknown.text()));
    section(
        ReportPart.RELAXATIONS,
        decision.relaxations(),
        relaxation -> entry(TextStyle.POSSIBLE, "• ", Phrases.named(relaxation)));
  }

  private static String verdict(Decision decision) {
    String configured =
        decision.configuration().entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return Phrases.verdict(decision) + (configured.isEmpty() ? "" : "; " + configured);
  }

  private void draw(RungAssessment rung) {
    String pointer = rung.status() == Status.RECOMMENDED ? "▶" : " ";
    String lead = " %s %-3s ├─ ".formatted(pointer, PlainNumber.text(rung.rung()));
    page.entry("", lead, style(rung.status()), rung.name() + ": " + Phrases.words(rung));
    for (ApproachGroup group : RungView.groups(rung)) {
      String approaches = String.join(", ", group.approaches());
      page.entry(BAR, sign(group.status()), style(group.status()), approaches);
      group.claims().forEach(this::reason);
    }
  }

  private void reason(Claim claim) {
    String remark = claim.remark().filter(r -> !r.equals(Strength.HARD.term())).orElse("");
    String text = claim.text() + (remark.isEmpty() ? "" : " (" + remark + ")");
    page.entry(BAR + "    ", claim.rule().orElseThrow() + "  ", TextStyle.FAINT, text);
  }

  private static String sign(Status status) {
    return switch (status) {
      case RECOMMENDED -> "✔ ";
      case VIABLE -> "○ ";
      case EXCLUDED, NOT_APPLICABLE -> "✗ ";
    };
  }

  private static TextStyle style(Status status) {
    return switch (status) {
      case RECOMMENDED -> TextStyle.GOOD;
      case VIABLE -> TextStyle.POSSIBLE;
      case EXCLUDED -> TextStyle.OUT;
      case NOT_APPLICABLE -> TextStyle.FAINT;
    };
  }

  private void why(Recommendation recommendation) {
    page.heading("Recommended: " + Phrases.named(recommendation));
    recommendation
        .configuration()
        .forEach((key, value) -> entry(TextStyle.PLAIN, key + " = ", value));
    section(
        ReportPart.WHY,
        recommendation.because(),
        reason -> entry(TextStyle.FAINT, reason.rule() + "  ", reason.text()));
    bullets(ReportPart.GUIDANCE, recommendation.guidance());
    if (recommendation.tradeOff() != null) {
      page.heading(ReportPart.TRADE_OFF.title());
      page.paragraph("  ", TextStyle.PLAIN, recommendation.tradeOff().text());
    }
  }

  private void trap(DetectedTrap trap) {
    String better = trap.betterApproach() == null ? "" : "; better: " + trap.betterApproach();
    warning(trap.id(), trap.message() + better);
  }

  private void bullets(ReportPart part, List<String> items) {
    section(part, items, item -> entry(TextStyle.FAINT, "• ", item));
  }

  private <T> void section(ReportPart part, List<T> items, Consumer<T> write) {
    if (!items.isEmpty()) {
      page.heading(part.title());
      items.forEach(write);
    }
  }

  private void warning(String id, String text) {
    entry(TextStyle.WARNING, id + "  ", text);
  }

  private void entry(TextStyle style, String lead, String text) {
    page.entry("  ", lead, style, text);
  }

  private void faint(String text) {
    if (text != null) {
      page.paragraph("", TextStyle.FAINT, text);
    }
  }
}
