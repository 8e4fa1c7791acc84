package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import java.util.Collections;
import java.util.Set;

/** What can be said about single conditions. */
final class ConditionSemantics {

  /** Parts of a fact that depend on its origin. */
  private static final Set<String> UNSETTLED =
      Set.of("place", "finding", "toString", "hashCode", "getFinding", "getPlace");

  private ConditionSemantics() {}

  /** Tells whether a condition on a conclusion depends on what it names, and on nothing else. */
  static boolean settled(Test test, Step step) {
    return step.alone(test) && Collections.disjoint(UNSETTLED, test.constraint().names());
  }

  /** Tells whether a condition on a conclusion holds, or cannot be told not to. */
  static boolean mayHold(Test test, Step step, Object fact) {
    if (!settled(test, step)) {
      return true;
    }
    try {
      return test.predicate().test(fact);
    } catch (Exception e) {
      return true;
    }
  }

  /** Tells whether a conclusion meets a pattern, or cannot be told not to. */
  static boolean mayMeet(Step step, Object fact) {
    return step.tests().stream().allMatch(test -> mayHold(test, step, fact));
  }
}
