package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.Alternative;
import io.github.lowestrung.decision.Assumption;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.Relaxation;
import io.github.lowestrung.report.content.Claim;
import io.github.lowestrung.report.content.FactLine;
import io.github.lowestrung.report.content.Phrases;
import io.github.lowestrung.report.content.ReportPart;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.Optional;

/**
 * All that a page shows of one decision.
 *
 * @param outline its headings and anchors
 * @param verdict the answer in short
 * @param forbidden why the workload is forbidden, and what would have to change
 * @param ladder the ladder, highest rung first
 * @param relaxations what would bring an approach back
 * @param why the rules behind the recommendation
 * @param guidance how to build it
 * @param tradeOff what it costs and buys
 * @param alternatives what is also viable
 * @param traps traps in the proposal
 * @param waivers rules that were switched off
 * @param cautions what to know before acting
 * @param assumptions what was assumed
 * @param whyNot each approach, with why not that one
 * @param facts what is known about the workload
 * @param trail every firing, by stratum
 */
public record DecisionView(
    Outline outline,
    VerdictView verdict,
    Optional<PageSection<ProhibitionView>> forbidden,
    PageSection<LadderRow> ladder,
    Optional<PageSection<Relaxation>> relaxations,
    Optional<PageSection<Claim>> why,
    Optional<PageSection<Claim>> guidance,
    Optional<TradeOffView> tradeOff,
    Optional<PageSection<OtherChoice>> alternatives,
    Optional<PageSection<Claim>> traps,
    Optional<PageSection<Claim>> waivers,
    Optional<PageSection<Claim>> cautions,
    Optional<PageSection<Assumption>> assumptions,
    PageSection<WhyNotView> whyNot,
    PageSection<FactLine> facts,
    Optional<PageSection<StratumView>> trail) {

  /**
   * Why the workload is forbidden.
   *
   * @param claim the rule with its reason
   * @param change what would have to change, in a sentence
   */
  public record ProhibitionView(Claim claim, String change) {}

  /**
   * A viable approach that was not chosen.
   *
   * @param approach the approach
   * @param rung number of its rung
   * @param rungName name of its rung
   */
  public record OtherChoice(String approach, String rung, String rungName) {}

  static DecisionView of(Decision decision, Outline outline) {
    ClaimFinder claimFinder = new ClaimFinder(decision.trail());
    Optional<Recommendation> choice = decision.findRecommendation();
    return new DecisionView(
        outline,
        new VerdictView(decision),
        outline.section(
            ReportPart.FORBIDDEN,
            decision.forbidden().stream()
                .map(p -> new ProhibitionView(Claim.of(p), Phrases.sentence(p.change())))),
        new PageSection<>(outline.heading(ReportPart.LADDER), LadderRow.of(decision, outline)),
        outline.section(ReportPart.RELAXATIONS, decision.relaxations().stream()),
        outline.section(
            ReportPart.WHY,
            choice.stream().flatMap(c -> c.because().stream()).map(claimFinder::of)),
        outline.section(
            ReportPart.GUIDANCE,
            choice.stream().flatMap(c -> c.guidance().stream()).map(claimFinder::of)),
        choice
            .map(Recommendation::tradeOff)
            .map(tradeOff -> new TradeOffView(outline.heading(ReportPart.TRADE_OFF), tradeOff)),
        outline.section(
            ReportPart.ALTERNATIVES,
            decision.alternatives().stream().map(other -> other(other, decision))),
        outline.section(ReportPart.TRAPS, decision.traps().stream().map(claimFinder::of)),
        outline.section(ReportPart.WAIVERS, decision.waivers().stream().map(claimFinder::of)),
        outline.section(ReportPart.CAUTIONS, decision.cautions().stream().map(claimFinder::of)),
        outline.section(ReportPart.ASSUMPTIONS, decision.assumptions().stream()),
        new PageSection<>(outline.heading(ReportPart.WHY_NOT), WhyNotView.of(decision, outline)),
        new PageSection<>(outline.heading(ReportPart.FACTS), FactLine.of(decision.workload())),
        outline.section(ReportPart.TRAIL, StratumView.of(decision.trail(), outline)));
  }

  private static OtherChoice other(Alternative other, Decision decision) {
    return new OtherChoice(
        other.approach(), PlainNumber.text(other.rung()), Phrases.rungName(decision, other.rung()));
  }
}
