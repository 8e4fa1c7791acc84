package io.github.lowestrung.rules.invariants;

import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rules.harness.ProbeResult;
import io.github.lowestrung.rules.invariants.DecisionTrial.Without;
import io.github.lowestrung.rules.invariants.Invariant.Objections;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** How a decision may change with one fact less. */
final class WithdrawalChecks {

  private WithdrawalChecks() {}

  /**
   * With a fact less, no rule excludes what it did not exclude before. It may take over from a rule
   * that rested on that fact, as R2-21 does from R2-20 when the model's name is not known.
   */
  static void anUnknownFactExcludesNothing(DecisionTrial decisionTrial, Objections objections) {
    for (Without without : decisionTrial.withoutAFact()) {
      for (Excluded excluded : without.concluded().exclusions()) {
        if (!excludes(decisionTrial.concluded(), excluded)
            && !takesOver(excluded, decisionTrial.concluded(), without.concluded())) {
          objections.add(
              rule(excluded),
              "without %s, %s excludes %s"
                  .formatted(without.field(), rule(excluded), excluded.approaches()));
        }
      }
    }
  }

  private static boolean takesOver(Excluded excluded, ProbeResult before, ProbeResult now) {
    return before.exclusions().stream()
        .filter(other -> other.strength() == excluded.strength() && !excludes(now, other))
        .anyMatch(other -> other.approaches().containsAll(excluded.approaches()));
  }

  /** Whoever checks an exclusion needs to see no more than its evidence, for any candidate. */
  static void evidenceIsComplete(DecisionTrial decisionTrial, Objections objections) {
    for (Excluded excluded : decisionTrial.someExclusions()) {
      ProbeResult byEvidence = decisionTrial.byEvidenceOf(excluded);
      if (!excludes(byEvidence, excluded)
          && !Collections.disjoint(byEvidence.candidates(), excluded.approaches())) {
        objections.add(
            rule(excluded),
            "%s excludes %s by more than %s"
                .formatted(rule(excluded), excluded.approaches(), excluded.finding().evidence()));
      }
    }
  }

  /**
   * With a fact more, the decision ends at the same {@link ChoiceRank} or later. That a lower rung
   * is recommended in reserve is no way back: everything that nothing excludes is gone by then, and
   * a soft constraint gives way.
   */
  static void aFactBringsBackNoLowerRung(DecisionTrial decisionTrial, Objections objections) {
    bringsBackNoLowerRung(decisionTrial, decisionTrial.withoutAFact(), objections);
  }

  /** The same, with a task more that one approach must serve as well. */
  static void aTaskBringsBackNoLowerRung(DecisionTrial decisionTrial, Objections objections) {
    bringsBackNoLowerRung(decisionTrial, decisionTrial.withoutATask(), objections);
  }

  private static void bringsBackNoLowerRung(
      DecisionTrial decisionTrial, List<Without> less, Objections objections) {
    Ladder ladder = decisionTrial.deciding().ladder();
    ChoiceRank choiceRank = ChoiceRank.of(decisionTrial.concluded(), ladder);
    for (Without without : less) {
      ChoiceRank before = ChoiceRank.of(without.concluded(), ladder);
      if (choiceRank.compareTo(before) < 0) {
        objections.add(
            without.field() + wayBack(without.concluded(), decisionTrial.concluded()),
            "%s %s brings %s where %s was recommended before"
                .formatted(without.field(), without.value(), choiceRank, before));
      }
    }
  }

  /** Says how the approach that is recommended now came back. */
  private static String wayBack(ProbeResult before, ProbeResult now) {
    return before.candidates().contains(now.recommended())
        ? before.exclusions().stream()
            .filter(excluded -> excluded.covers(now.recommended()) && !excludes(now, excluded))
            .map(WithdrawalChecks::rule)
            .collect(Collectors.joining(", ", " lifts ", ""))
        : " nominates " + now.recommended();
  }

  private static boolean excludes(ProbeResult probeResult, Excluded excluded) {
    return probeResult.exclusions().stream()
        .anyMatch(
            other ->
                rule(other).equals(rule(excluded))
                    && other.approaches().equals(excluded.approaches()));
  }

  private static String rule(Excluded excluded) {
    return excluded.finding().rule().id();
  }
}
