package io.github.lowestrung.report;

import static io.github.lowestrung.report.format.MarkdownPage.code;
import static io.github.lowestrung.report.format.MarkdownPage.text;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.report.content.FactLine;
import io.github.lowestrung.report.content.Phrases;
import io.github.lowestrung.report.content.Refusal;
import io.github.lowestrung.report.content.RungView;
import io.github.lowestrung.report.format.MarkdownPage;
import io.github.lowestrung.workload.term.PlainNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes one decision as an architecture decision record.
 *
 * @param decision the decision
 * @param page takes the record
 */
record DecisionMarkdown(Decision decision, MarkdownPage page) {

  String write(String title) {
    page.title(title);
    page.heading("Status");
    page.block(status(decision.outcome(), decision.decidedAt(), decision.asOf()));
    context();
    page.heading("Decision");
    decision.findRecommendation().ifPresentOrElse(this::recommendation, this::nothingRecommended);
    whyNotLower();
    consequences();
    alternatives();
    audit();
    return page.toString();
  }

  static String status(Outcome outcome, Instant decidedAt, LocalDate asOf) {
    String status = outcome == Outcome.RECOMMENDED ? "Proposed" : "Open: no viable approach";
    return status + ", " + decidedAt + ", by the facts of the platform as of " + asOf + ".";
  }

  private void context() {
    page.heading("Context");
    if (decision.workload().description() != null) {
      page.block(text(decision.workload().description()));
    }
    if (decision.workload().id() != null) {
      page.block("Workload " + code(decision.workload().id()) + ". What is known about it:");
    }
    page.table(
        List.of("Fact", "Value"),
        FactLine.of(decision.workload()),
        fact -> List.of(code(fact.path()), values(fact)));
  }

  private void recommendation(Recommendation recommendation) {
    page.block(
        "Use **%s** (%s), rung %s: %s."
            .formatted(
                text(recommendation.name()),
                code(recommendation.approach()),
                PlainNumber.text(recommendation.rung()),
                text(Phrases.rungName(decision, recommendation.rung()))));
    page.list(
        "Configuration:",
        recommendation.configuration().entrySet(),
        entry -> code(entry.getKey()) + ": " + code(entry.getValue()));
    page.list(
        "Because:",
        recommendation.because(),
        reason -> text(reason.text()) + " (" + code(reason.rule()) + ")");
  }

  private void nothingRecommended() {
    page.block("No approach is viable: every one that serves the task is excluded.");
    page.list(
        "What would bring an approach back:",
        decision.relaxations(),
        relaxation ->
            "without %s as stated, %s would be recommended"
                .formatted(
                    relaxation.change().stream()
                        .map(MarkdownPage::code)
                        .collect(Collectors.joining(" and ")),
                    code(relaxation.to())));
  }

  private void whyNotLower() {
    page.heading("Why not lower");
    double top =
        decision.findRecommendation().map(Recommendation::rung).orElse(Double.POSITIVE_INFINITY);
    List<String> reasons = new ArrayList<>();
    for (RungAssessment rung : decision.ladder()) {
      if (rung.rung() <= top) {
        refusals(rung, rung.rung() < top, reasons);
      }
    }
    if (reasons.isEmpty()) {
      page.block("This is the lowest rung.");
    } else {
      page.block(String.join("\n", reasons));
    }
  }

  private void refusals(RungAssessment rung, boolean lower, List<String> reasons) {
    String name = "- Rung " + PlainNumber.text(rung.rung()) + ", " + text(rung.name()) + ": ";
    List<Refusal> refusals =
        new RungView((int) rung.rung(), List.of(rung)).refusals(Status.EXCLUDED);
    if (refusals.isEmpty() && lower) {
      reasons.add(name + "nothing on it serves this task.");
    }
    for (Refusal refusal : refusals) {
      String approaches =
          refusal.approaches().stream().map(MarkdownPage::code).collect(Collectors.joining(", "));
      reasons.add(name + approaches + " excluded, because");
      refusal.reasons().forEach(exclusion -> reasons.add("  - " + because(exclusion)));
    }
  }

  private static String because(Exclusion exclusion) {
    String facts = facts(exclusion.facts());
    return "%s (%s; %s%s)"
        .formatted(
            text(exclusion.reason()),
            exclusion.strength().term(),
            code(exclusion.rule()),
            facts.isEmpty() ? "" : "; " + facts);
  }

  private void consequences() {
    page.heading("Consequences");
    decision
        .findRecommendation()
        .ifPresent(
            recommendation -> {
              if (recommendation.tradeOff() != null) {
                page.block(text(Phrases.sentence(recommendation.tradeOff().text())));
              }
              page.list(
                  "To build it:",
                  recommendation.guidance(),
                  guidance -> text(Phrases.sentence(guidance)));
            });
    page.list(
        "Waived:",
        decision.waivers(),
        waiver ->
            "%s (%s); %s"
                .formatted(
                    text(waiver.waived()), code(waiver.rule()), text(Phrases.waived(waiver))));
    page.list(
        "Cautions:",
        decision.cautions(),
        caution -> text(caution.message()) + " (" + code(caution.rule()) + ")");
    page.list(
        "Assumptions about what is not known:",
        decision.assumptions(),
        assumption -> code(assumption.path()) + ": " + text(assumption.text()));
    if (decision.findRecommendation().isEmpty()
        && decision.cautions().isEmpty()
        && decision.assumptions().isEmpty()) {
      page.block("The workload cannot be built as stated: a stated fact has to change first.");
    }
  }

  private void alternatives() {
    page.heading("Alternatives");
    if (decision.alternatives().isEmpty()) {
      page.block("No other approach is viable.");
    }
    page.list(
        "Viable too:",
        decision.alternatives(),
        a -> code(a.approach()) + ", rung " + PlainNumber.text(a.rung()));
    page.list(
        "Traps that the proposal runs into:",
        decision.traps(),
        trap ->
            "%s: %s%s"
                .formatted(
                    text(trap.id()),
                    text(trap.message()),
                    trap.betterApproach() == null
                        ? ""
                        : "; better: " + code(trap.betterApproach())));
  }

  private void audit() {
    page.heading("Audit");
    page.block(trail(decision.trail()).stripTrailing());
    page.block("Digest: " + code(decision.digest()));
    page.list("Rulebooks:", decision.rulebooks(), b -> code(Phrases.named(b)));
  }

  /** Writes firings as a table. */
  static String trail(List<TrailEntry> trail) {
    MarkdownPage table = new MarkdownPage(1);
    table.table(
        List.of("#", "Phase", "Rule", "Facts", "Effects"),
        trail,
        trailEntry ->
            List.of(
                Integer.toString(trailEntry.seq()),
                trailEntry.phase().term(),
                code(trailEntry.rule()),
                facts(trailEntry.facts()),
                text(String.join("; ", trailEntry.effects()))));
    return table.toString();
  }

  private static String facts(List<Evidence> facts) {
    return FactLine.of(facts).stream()
        .map(fact -> code(fact.path()) + " = " + values(fact))
        .collect(Collectors.joining(", "));
  }

  private static String values(FactLine fact) {
    return fact.values().stream().map(MarkdownPage::code).collect(Collectors.joining(", "));
  }
}
