package io.github.lowestrung.internal.coverage;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.explain.ConditionTrace.ConditionStatus;
import io.github.lowestrung.internal.coverage.CoverageTarget.ConditionTarget;
import io.github.lowestrung.internal.coverage.CoverageTarget.FiringTarget;
import io.github.lowestrung.internal.coverage.CoverageTarget.UnknownTarget;
import io.github.lowestrung.internal.reference.PatternMatcher;
import io.github.lowestrung.internal.reference.WorkingMemory;
import io.github.lowestrung.internal.rule.BindingFrame;
import io.github.lowestrung.internal.rule.Constraint.NullTest;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Notes which conditions of a rule hold and which do not, while it is tried on facts. */
public final class CoverageObserver implements PatternMatcher.Visitor {

  private final RuleModel shape;
  private final Set<CoverageTarget> seen = new HashSet<>();

  /** The result of each test of each pattern on the facts that the pattern is tried on. */
  private final Map<Integer, List<EnumSet<ConditionStatus>>> verdicts = new HashMap<>();

  private CoverageObserver(RuleModel shape) {
    this.shape = shape;
  }

  /** Returns what the facts show about a rule, but for borders. */
  public static Set<CoverageTarget> of(RuleModel shape, WorkingMemory facts) {
    CoverageObserver observer = new CoverageObserver(shape);
    PatternMatcher.visit(shape, facts, observer);
    return observer.seen;
  }

  @Override
  public void match(BindingFrame frame) {
    seen.add(new FiringTarget());
  }

  @Override
  public void answer(int index, boolean asWanted, BindingFrame frame) {
    seen.add(new ConditionTarget(index, CoverageTarget.WHOLE, asWanted));
  }

  @Override
  public void enter(int index, BindingFrame frame) {
    int tests = shape.steps().get(index).tests().size();
    verdicts.put(
        index, Stream.generate(() -> EnumSet.noneOf(ConditionStatus.class)).limit(tests).toList());
  }

  @Override
  public void leave(int index, boolean matched) {
    Step step = shape.steps().get(index);
    if (CoverageTargets.isWhole(step)) {
      seen.add(new ConditionTarget(index, CoverageTarget.WHOLE, matched));
      return;
    }
    for (int i = 0; i < step.tests().size(); i++) {
      ConditionStatus conditionStatus =
          together(step, step.tests().get(i), verdicts.get(index).get(i));
      seen.add(
          conditionStatus == ConditionStatus.UNKNOWN
              ? new UnknownTarget(index, i)
              : new ConditionTarget(index, i, conditionStatus == ConditionStatus.TRUE));
    }
  }

  /** Judges one fact by every test, and tells whether all hold. */
  @Override
  public boolean meets(int index, Step step, BindingFrame frame) {
    boolean all = true;
    for (int i = 0; i < step.tests().size(); i++) {
      ConditionStatus conditionStatus =
          verdict(step.tests().get(i), frame.value(step.slot()), frame);
      verdicts.get(index).get(i).add(conditionStatus);
      all &= conditionStatus == ConditionStatus.TRUE;
    }
    return all;
  }

  /** A formula over a field that is not known does not hold. */
  @Override
  public boolean holds(Test test, BindingFrame frame) {
    return PatternMatcher.holdsIfKnown(test, frame);
  }

  /** A test holds when it holds for one fact, and fails when it fails for all. */
  private static ConditionStatus together(Step step, Test test, EnumSet<ConditionStatus> verdicts) {
    if (verdicts.isEmpty()) {
      boolean section = step.section().isPresent();
      boolean known = test.constraint().each(NullTest.class).stream().anyMatch(NullTest::known);
      return section && !known ? ConditionStatus.UNKNOWN : ConditionStatus.FALSE;
    }
    if (verdicts.contains(ConditionStatus.TRUE)) {
      return ConditionStatus.TRUE;
    }
    return verdicts.contains(ConditionStatus.UNKNOWN)
        ? ConditionStatus.UNKNOWN
        : ConditionStatus.FALSE;
  }

  /** Judges one fact by one test. The result of a test whether a fact is known is never unknown. */
  static ConditionStatus verdict(Test test, Object fact, BindingFrame frame) {
    try {
      if (PatternMatcher.holds(test, frame)) {
        return ConditionStatus.TRUE;
      }
    } catch (DecisionException e) {
      return ConditionStatus.UNKNOWN; // a formula over a field that is not known
    }
    boolean unknown = test.reads().stream().anyMatch(field -> field.of(fact) == null);
    return unknown && !test.constraint().asksForNull()
        ? ConditionStatus.UNKNOWN
        : ConditionStatus.FALSE;
  }
}
