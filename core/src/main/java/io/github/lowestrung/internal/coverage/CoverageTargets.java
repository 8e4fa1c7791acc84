package io.github.lowestrung.internal.coverage;

import io.github.lowestrung.coverage.CoverageGap;
import io.github.lowestrung.internal.analysis.BoundaryValues;
import io.github.lowestrung.internal.coverage.CoverageTarget.BoundaryTarget;
import io.github.lowestrung.internal.coverage.CoverageTarget.ConditionTarget;
import io.github.lowestrung.internal.coverage.CoverageTarget.FiringTarget;
import io.github.lowestrung.internal.coverage.CoverageTarget.UnknownTarget;
import io.github.lowestrung.internal.rule.ConditionText;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists what scenarios should show about a rule, and describes it. */
final class CoverageTargets {

  private CoverageTargets() {}

  static List<CoverageTarget> of(RuleModel shape) {
    Set<CoverageTarget> aims = new LinkedHashSet<>();
    aims.add(new FiringTarget());
    Set<Integer> given = new HashSet<>();
    for (int i = 0; i < shape.steps().size(); i++) {
      Step step = shape.steps().get(i);
      if (step.type() == Platform.class || step.type() == Ladder.class) {
        given.add(step.slot()); // there is only one, whatever its conditions
      }
      if (isGiven(step, given)) {
        given.add(step.slot());
        given.addAll(step.bound());
      } else if (isWhole(step)) {
        addBoth(i, CoverageTarget.WHOLE, aims);
      } else {
        for (int test = 0; test < step.tests().size(); test++) {
          addBoth(i, test, aims);
          if (isMissable(step, step.tests().get(test))) {
            aims.add(new UnknownTarget(i, test));
          }
        }
      }
    }
    for (Step step : shape.steps()) {
      step.tests().forEach(test -> addBorders(test, aims));
    }
    return List.copyOf(aims);
  }

  /** Tells whether a pattern is one condition, whatever its tests. */
  static boolean isWhole(Step step) {
    return !step.isEach() || step.source() != null || step.tests().isEmpty();
  }

  /** Tells whether a condition is about facts that need not be stated, and not about just that. */
  private static boolean isMissable(Step step, Test test) {
    return step.section().filter(section -> !section.bare() || section.own()).isPresent()
        && !test.reads().isEmpty()
        && !test.constraint().asksForNull();
  }

  /** Tells whether a pattern gives the same result for every workload. */
  private static boolean isGiven(Step step, Set<Integer> given) {
    if (step.type() == Tasks.class) {
      return step.tests().isEmpty();
    }
    boolean table =
        step.source() != null || step.type() == Platform.class || step.type() == Ladder.class;
    if (!table) {
      return false;
    }
    List<Integer> needed = new ArrayList<>();
    step.tests().forEach(test -> needed.addAll(test.arguments()));
    if (step.source() != null) {
      needed.addAll(step.source().arguments());
    }
    return needed.stream().allMatch(place -> step.binds(place) || given.contains(place));
  }

  private static void addBoth(int step, int test, Set<CoverageTarget> aims) {
    aims.add(new ConditionTarget(step, test, true));
    aims.add(new ConditionTarget(step, test, false));
  }

  private static void addBorders(Test test, Set<CoverageTarget> aims) {
    BoundaryValues.compared(
        test,
        (field, border) -> {
          for (CoverageTarget.BoundarySide boundarySide : CoverageTarget.BoundarySide.values()) {
            BoundaryTarget boundaryTarget = new BoundaryTarget(field, border, boundarySide);
            double value = ((Number) boundaryTarget.value()).doubleValue();
            if (value > 0 || (value == 0 && !field.rule().positive())) {
              aims.add(boundaryTarget);
            }
          }
        });
  }

  /** Returns what is the same for the aims that belong to one condition, or to one border. */
  static Object subject(CoverageTarget target) {
    if (target instanceof ConditionTarget conditionTarget) {
      return List.of(conditionTarget.step(), conditionTarget.test());
    }
    return target instanceof BoundaryTarget boundaryTarget
        ? List.of(boundaryTarget.field(), boundaryTarget.border())
        : target;
  }

  static CoverageGap.GapKind kind(CoverageTarget target) {
    if (target instanceof ConditionTarget) {
      return CoverageGap.GapKind.CONDITION;
    }
    if (target instanceof UnknownTarget) {
      return CoverageGap.GapKind.UNKNOWN;
    }
    return target instanceof BoundaryTarget ? CoverageGap.GapKind.BORDER : CoverageGap.GapKind.RULE;
  }

  static String words(RuleModel shape, CoverageTarget target) {
    if (target instanceof ConditionTarget conditionTarget) {
      Step step = shape.steps().get(conditionTarget.step());
      List<Test> tests =
          conditionTarget.test() == CoverageTarget.WHOLE
              ? step.tests()
              : List.of(step.tests().get(conditionTarget.test()));
      return ConditionText.ofRule(step, tests) + " is never " + conditionTarget.holds();
    }
    if (target instanceof UnknownTarget unknown) {
      Step step = shape.steps().get(unknown.step());
      return ConditionText.ofRule(step, List.of(step.tests().get(unknown.test())))
          + " is never tried where the fact is not stated";
    }
    if (target instanceof BoundaryTarget boundaryTarget) {
      Object border = WorkloadWriter.plain(boundaryTarget.border());
      return boundaryTarget.field().path() + " " + boundaryTarget.place().words + " " + border;
    }
    return "the rule never fires";
  }
}
