package io.github.lowestrung.rules.invariants;

import io.github.lowestrung.decision.DecisionContent;
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

  static void nothingIsLeftUnfilled(Trial trial, Objections objections) {
    DecisionContent content = trial.content();
    for (TrailEntry trailEntry : content.trail()) {
      read(trailEntry.rule(), trailEntry.reason(), objections);
      trailEntry.effects().forEach(effect -> read(trailEntry.rule(), effect, objections));
    }
    content.cautions().forEach(caution -> read(caution.rule(), caution.message(), objections));
  }

  private static void read(String rule, String text, Objections objections) {
    if (text.isBlank() || UNFILLED.stream().anyMatch(text::contains)) {
      objections.add(rule, rule + " says: " + text);
    }
  }

  static void theOrderOfInsertionDoesNotMatter(Trial trial, Objections objections) {
    for (DecisionContent other : trial.inOtherOrders()) {
      if (!other.equals(trial.content())) {
        objections.add("order", difference(trial.content(), other));
      }
    }
  }

  static void theSecondEvaluationAgrees(Trial trial, Objections objections) {
    DecisionContent other = trial.byNestedLoops();
    if (!other.equals(trial.content())) {
      objections.add("second evaluation", difference(trial.content(), other));
    }
  }

  private static String difference(DecisionContent one, DecisionContent other) {
    return Stream.<Function<DecisionContent, Object>>of(
            DecisionContent::recommendation,
            DecisionContent::ladder,
            DecisionContent::cautions,
            DecisionContent::assumptions,
            DecisionContent::traps,
            DecisionContent::trail)
        .filter(part -> !Objects.equals(part.apply(one), part.apply(other)))
        .map(part -> part.apply(one) + " and also " + part.apply(other))
        .findFirst()
        .orElse("two decisions");
  }
}
