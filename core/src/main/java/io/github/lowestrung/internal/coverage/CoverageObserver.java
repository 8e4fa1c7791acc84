package io.github.lowestrung.internal.coverage;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.explain.ConditionTrace.ConditionStatus;
import io.github.lowestrung.internal.coverage.CoverageTarget.ConditionTarget;
import io.github.lowestrung.internal.coverage.CoverageTarget.FiringTarget;
import io.github.lowestrung.internal.reference.PatternMatcher;
import io.github.lowestrung.internal.reference.WorkingMemory;
import io.github.lowestrung.internal.rule.BindingFrame;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.internal.rule.RuleModel.Quantifier;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.workload.Vocabulary;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tries a rule on facts, and notes which of its conditions hold and which do not. */
final class CoverageObserver {

  private final RuleModel shape;
  private final WorkingMemory facts;
  private final BindingFrame frame;
  private final Set<CoverageTarget> seen = new HashSet<>();

  private CoverageObserver(RuleModel shape, WorkingMemory facts) {
    this.shape = shape;
    this.facts = facts;
    this.frame = new BindingFrame(shape);
  }

  /** Returns what the facts show about a rule, but for borders. */
  static Set<CoverageTarget> of(RuleModel shape, WorkingMemory facts) {
    CoverageObserver observer = new CoverageObserver(shape, facts);
    observer.attempt(0);
    return observer.seen;
  }

  private void attempt(int index) {
    if (index == shape.steps().size()) {
      seen.add(new FiringTarget());
      return;
    }
    Step step = shape.steps().get(index);
    if (step.quantifier() != Quantifier.EACH) {
      boolean holds = any(step) == (step.quantifier() == Quantifier.EXISTS);
      seen.add(new ConditionTarget(index, CoverageTarget.WHOLE, holds));
      if (holds) {
        attempt(index + 1);
      }
      return;
    }
    Collection<?> eligible = PatternMatcher.eligible(step, frame, facts);
    List<EnumSet<ConditionStatus>> verdicts =
        Stream.generate(() -> EnumSet.noneOf(ConditionStatus.class))
            .limit(step.tests().size())
            .toList();
    boolean matched = false;
    for (Object fact : eligible) {
      frame.take(step, fact);
      if (judge(step, fact, verdicts)) {
        matched = true;
        attempt(index + 1);
      }
    }
    frame.drop(step);
    if (CoverageTargets.isWhole(step)) {
      seen.add(new ConditionTarget(index, CoverageTarget.WHOLE, matched));
      return;
    }
    for (int i = 0; i < verdicts.size(); i++) {
      ConditionStatus conditionStatus = together(step, step.tests().get(i), verdicts.get(i));
      if (conditionStatus != ConditionStatus.UNKNOWN) {
        seen.add(new ConditionTarget(index, i, conditionStatus == ConditionStatus.TRUE));
      }
    }
  }

  /** Judges one fact by every test, and tells whether all hold. */
  private boolean judge(Step step, Object fact, List<EnumSet<ConditionStatus>> verdicts) {
    boolean all = true;
    for (int i = 0; i < verdicts.size(); i++) {
      ConditionStatus conditionStatus = verdict(step.tests().get(i), fact, frame);
      verdicts.get(i).add(conditionStatus);
      all &= conditionStatus == ConditionStatus.TRUE;
    }
    return all;
  }

  /** A test holds where it holds for one fact, and does not where it fails for each. */
  private static ConditionStatus together(Step step, Test test, EnumSet<ConditionStatus> verdicts) {
    if (verdicts.isEmpty()) {
      boolean section = Vocabulary.sectionOf(step.type()).isPresent();
      return section && !test.words().contains("!= null")
          ? ConditionStatus.UNKNOWN
          : ConditionStatus.FALSE;
    }
    if (verdicts.contains(ConditionStatus.TRUE)) {
      return ConditionStatus.TRUE;
    }
    return verdicts.contains(ConditionStatus.UNKNOWN)
        ? ConditionStatus.UNKNOWN
        : ConditionStatus.FALSE;
  }

  /** Judges one fact by one test. A test that asks whether a fact is known is never unknown. */
  static ConditionStatus verdict(Test test, Object fact, BindingFrame frame) {
    try {
      if (PatternMatcher.holds(test, frame)) {
        return ConditionStatus.TRUE;
      }
    } catch (DecisionException e) {
      return ConditionStatus.UNKNOWN; // a formula over a field that is not known
    }
    boolean unknown = test.reads().stream().anyMatch(field -> field.of(fact) == null);
    return unknown && !test.words().contains("null")
        ? ConditionStatus.UNKNOWN
        : ConditionStatus.FALSE;
  }

  private boolean any(Step step) {
    boolean any = false;
    for (Object fact : PatternMatcher.eligible(step, frame, facts)) {
      frame.take(step, fact);
      any |= step.tests().stream().allMatch(t -> verdict(t, fact, frame) == ConditionStatus.TRUE);
    }
    frame.drop(step);
    return any;
  }
}
