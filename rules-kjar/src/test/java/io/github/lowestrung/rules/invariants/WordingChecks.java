package io.github.lowestrung.rules.invariants;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.rules.invariants.Invariant.Objections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** That decisions read well, and are the same however the facts come in. */
final class WordingChecks {

  private static final List<String> UNFILLED = List.of("{", "}", "null", "NaN", "Infinity");

  private WordingChecks() {}

  static void nothingIsLeftUnfilled(DecisionTrial decisionTrial, Objections objections) {
    Decision decision = decisionTrial.decision();
    for (TrailEntry trailEntry : decision.trail()) {
      read(trailEntry.rule(), trailEntry.reason(), objections);
      trailEntry.effects().forEach(effect -> read(trailEntry.rule(), effect, objections));
    }
    decision.cautions().forEach(caution -> read(caution.rule(), caution.message(), objections));
  }

  private static void read(String rule, String text, Objections objections) {
    if (text.isBlank() || UNFILLED.stream().anyMatch(text::contains)) {
      objections.add(rule, rule + " says: " + text);
    }
  }

  static void theOrderOfInsertionDoesNotMatter(DecisionTrial decisionTrial, Objections objections) {
    for (Decision other : decisionTrial.inOtherOrders()) {
      if (!other.equals(decisionTrial.decision())) {
        objections.add("order", difference(decisionTrial.decision(), other));
      }
    }
  }

  static void theSecondEvaluationAgrees(DecisionTrial decisionTrial, Objections objections) {
    Decision other = decisionTrial.byNestedLoops();
    if (!other.equals(decisionTrial.decision())) {
      objections.add("second evaluation", difference(decisionTrial.decision(), other));
    }
  }

  private static String difference(Decision one, Decision other) {
    return Stream.<Function<Decision, Object>>of(
            Decision::recommendationOrNull,
            Decision::ladder,
            Decision::cautions,
            Decision::assumptions,
            Decision::traps,
            Decision::trail)
        .filter(part -> !Objects.equals(part.apply(one), part.apply(other)))
        .map(part -> part.apply(one) + " and also " + part.apply(other))
        .findFirst()
        .orElse("two decisions");
  }
}
