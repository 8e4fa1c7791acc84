package io.github.lowestrung.report;

import io.github.lowestrung.decision.Alternative;
import io.github.lowestrung.decision.Assumption;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.rulebook.NumberText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a page shows of one decision.
 *
 * @param verdict the answer in short
 * @param ladder the ladder, highest rung first
 * @param relaxations what would bring an approach back
 * @param why the rules behind the recommendation
 * @param guidance how to build it
 * @param tradeOff what it costs and buys
 * @param alternatives what is viable too
 * @param traps traps in the proposal
 * @param waivers rules that were switched off
 * @param cautions what to know before acting
 * @param assumptions what was taken for granted
 * @param whyNot each approach, with why not that one
 * @param facts what is known of the workload
 * @param trail every firing, by stratum
 */
record DecisionView(
    VerdictView verdict,
    Section<LadderRow> ladder,
    Optional<Section<Way>> relaxations,
    Optional<Section<Claim>> why,
    Optional<Section<Claim>> guidance,
    Optional<TradeOffView> tradeOff,
    Optional<Section<OtherChoice>> alternatives,
    Optional<Section<Claim>> traps,
    Optional<Section<Claim>> waivers,
    Optional<Section<Claim>> cautions,
    Optional<Section<Assumption>> assumptions,
    Section<WhyNotRung> whyNot,
    Section<FactLine> facts,
    Optional<Section<PhaseView>> trail) {

  /**
   * A way back to an approach.
   *
   * @param change the facts to withdraw
   * @param to what would then be recommended
   */
  record Way(List<String> change, ApproachLink to) {}

  /**
   * A viable approach that was not chosen.
   *
   * @param approach the approach
   * @param rung number of its rung
   * @param rungName name of its rung
   */
  record OtherChoice(ApproachLink approach, String rung, String rungName) {}

  static DecisionView of(Decision decision, Outline outline) {
    Claims claims = Claims.of(decision);
    Optional<Recommendation> choice = decision.findRecommendation();
    return new DecisionView(
        VerdictView.of(decision),
        new Section<>(outline.heading(Part.LADDER), LadderRow.of(decision, outline)),
        outline.section(
            Part.RELAXATIONS,
            decision.relaxations().stream()
                .map(r -> new Way(r.change(), new ApproachLink(r.to(), outline.approach(r.to()))))),
        outline.section(
            Part.WHY, choice.stream().flatMap(c -> c.because().stream()).map(claims::of)),
        outline.section(
            Part.GUIDANCE, choice.stream().flatMap(c -> c.guidance().stream()).map(claims::of)),
        choice
            .map(Recommendation::tradeOff)
            .map(tradeOff -> TradeOffView.of(tradeOff, outline.heading(Part.TRADE_OFF))),
        outline.section(
            Part.ALTERNATIVES,
            decision.alternatives().stream().map(other -> other(other, decision, outline))),
        outline.section(Part.TRAPS, decision.traps().stream().map(claims::of)),
        outline.section(Part.WAIVERS, decision.waivers().stream().map(claims::of)),
        outline.section(Part.CAUTIONS, decision.cautions().stream().map(claims::of)),
        outline.section(Part.ASSUMPTIONS, decision.assumptions().stream()),
        new Section<>(outline.heading(Part.WHY_NOT), WhyNotRung.of(decision, outline)),
        new Section<>(outline.heading(Part.FACTS), FactLine.of(decision.workload())),
        outline.section(Part.TRAIL, PhaseView.of(decision.trail(), outline)));
  }

  /** Returns the headings of its sections. */
  List<Heading> contents() {
    return Stream.of(
            Optional.of(ladder.heading()),
            relaxations.map(Section::heading),
            why.map(Section::heading),
            guidance.map(Section::heading),
            tradeOff.map(TradeOffView::heading),
            alternatives.map(Section::heading),
            traps.map(Section::heading),
            waivers.map(Section::heading),
            cautions.map(Section::heading),
            assumptions.map(Section::heading),
            Optional.of(whyNot.heading()),
            Optional.of(facts.heading()),
            trail.map(Section::heading))
        .flatMap(Optional::stream)
        .toList();
  }

  private static OtherChoice other(Alternative other, Decision decision, Outline outline) {
    return new OtherChoice(
        new ApproachLink(other.approach(), outline.approach(other.approach())),
        NumberText.plain(other.rung()),
        Phrases.rungName(decision, other.rung()));
  }
}
