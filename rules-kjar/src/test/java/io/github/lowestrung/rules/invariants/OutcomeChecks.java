package io.github.lowestrung.rules.invariants;

import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rules.harness.ProbeResult;
import io.github.lowestrung.rules.invariants.Invariant.Objections;
import java.util.List;

/** What the outcome must be, seen from the candidates and exclusions. */
final class OutcomeChecks {

  private OutcomeChecks() {}

  static void oneOutcome(DecisionTrial decisionTrial, Objections objections) {
    Decision decision = decisionTrial.decision();
    Recommendation recommendation = decision.recommendationOrNull();
    List<String> onTheLadder =
        decision.ladder().stream()
            .flatMap(rung -> rung.approaches().stream())
            .filter(standing -> standing.status() == Status.RECOMMENDED)
            .map(ApproachAssessment::approach)
            .toList();
    if ((decision.outcome() == Outcome.RECOMMENDED) != (recommendation != null)) {
      objections.add("outcome", decision.outcome() + " with " + recommendation);
    }
    if (!onTheLadder.equals(
        recommendation == null ? List.of() : List.of(recommendation.approach()))) {
      objections.add("ladder", onTheLadder + " on the ladder with " + recommendation);
    }
    if (recommendation != null && !decision.relaxations().isEmpty()) {
      objections.add("relaxations", decision.relaxations() + " with " + recommendation);
    }
  }

  static void nominatedAndNotExcluded(DecisionTrial decisionTrial, Objections objections) {
    String recommended = decisionTrial.concluded().recommended();
    if (recommended == null) {
      return;
    }
    if (!decisionTrial.concluded().candidates().contains(recommended)) {
      objections.add(recommended, recommended + " was never nominated");
    }
    for (Excluded excluded : decisionTrial.concluded().exclusions()) {
      if (excluded.covers(recommended)) {
        String rule = excluded.finding().rule().id();
        if (excluded.strength() == Strength.HARD) {
          objections.add(rule, recommended + " is excluded by " + rule);
        } else if (decisionTrial.decision().cautions().stream()
            .noneMatch(caution -> caution.message().contains(excluded.finding().text()))) {
          objections.add(rule, "no caution tells that " + rule + " was overruled");
        }
      }
    }
  }

  /** A recommendation in spite of a soft exclusion takes a hard one to pass a candidate over. */
  static void lowerRungsAreExcluded(DecisionTrial decisionTrial, Objections objections) {
    ProbeResult probeResult = decisionTrial.concluded();
    boolean inReserve =
        ChoiceRank.of(decisionTrial.concluded(), decisionTrial.deciding().ladder()).inReserve();
    double chosen =
        probeResult.recommended() == null
            ? Double.MAX_VALUE
            : decisionTrial.deciding().ladder().rungOf(probeResult.recommended());
    for (RungAssessment rung : decisionTrial.decision().ladder()) {
      for (ApproachAssessment standing : rung.approaches()) {
        if (rung.rung() < chosen
            && probeResult.candidates().contains(standing.approach())
            && standing.exclusions().stream()
                .noneMatch(e -> !inReserve || e.strength() == Strength.HARD)) {
          objections.add(standing.approach(), standing + " was passed over for rung " + chosen);
        }
      }
    }
  }
}
