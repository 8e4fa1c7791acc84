package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** What can be said about single conditions. */
public final class ConditionSemantics {

  /** Parts of a fact that depend on its origin. */
  private static final Set<String> UNSETTLED =
      Set.of("place", "finding", "toString", "hashCode", "getFinding", "getPlace");

  private ConditionSemantics() {}

  /** Tells whether a condition on one fact holds for a fact; empty when it fails there. */
  public static Optional<Boolean> holds(Test test, Object fact) {
    try {
      return Optional.of(test.predicate().test(fact));
    } catch (Exception e) {
      return Optional.empty();
    }
  }

  /** Tells whether a condition on a conclusion depends on what it names, and on nothing else. */
  static boolean settled(Test test, Step step) {
    return step.alone(test) && Collections.disjoint(UNSETTLED, test.constraint().names());
  }

  /** Tells whether a condition on a conclusion holds, or cannot be told not to. */
  static boolean mayHold(Test test, Step step, Object fact) {
    return !settled(test, step) || holds(test, fact).orElse(true);
  }

  /** Tells whether a conclusion meets a pattern, or cannot be told not to. */
  static boolean mayMeet(Step step, Object fact) {
    return step.tests().stream().allMatch(test -> mayHold(test, step, fact));
  }
}
