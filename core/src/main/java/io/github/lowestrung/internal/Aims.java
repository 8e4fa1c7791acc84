package io.github.lowestrung.internal;

import io.github.lowestrung.coverage.Gap;
import io.github.lowestrung.internal.Aim.Fires;
import io.github.lowestrung.internal.Aim.Holds;
import io.github.lowestrung.internal.Aim.Meets;
import io.github.lowestrung.internal.analysis.BoundaryValues;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.rule.ConditionText;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.internal.rule.RuleModel.Quantifier;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.WorkloadWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists what scenarios should show about a rule, and says it in words. */
final class Aims {

  private Aims() {}

  static List<Aim> of(RuleModel shape) {
    Set<Aim> aims = new LinkedHashSet<>();
    aims.add(new Fires());
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
        addBoth(i, Aim.WHOLE, aims);
      } else {
        for (int test = 0; test < step.tests().size(); test++) {
          addBoth(i, test, aims);
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
    return step.quantifier() != Quantifier.EACH || step.source() != null || step.tests().isEmpty();
  }

  /** Tells whether a pattern comes out the same for every workload. */
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
    return needed.stream()
        .allMatch(p -> p == step.slot() || step.bound().contains(p) || given.contains(p));
  }

  private static void addBoth(int step, int test, Set<Aim> aims) {
    aims.add(new Holds(step, test, true));
    aims.add(new Holds(step, test, false));
  }

  private static void addBorders(Test test, Set<Aim> aims) {
    BoundaryValues.compared(
        test,
        (field, border) -> {
          for (Aim.Place place : Aim.Place.values()) {
            Meets meets = new Meets(FieldAssignment.number(field), border, place);
            double value = ((Number) meets.value()).doubleValue();
            if (value > 0 || (value == 0 && !field.rule().positive())) {
              aims.add(meets);
            }
          }
        });
  }

  /** Returns what is the same for the aims that belong to one condition, or to one border. */
  static Object subject(Aim aim) {
    if (aim instanceof Holds holds) {
      return List.of(holds.step(), holds.test());
    }
    return aim instanceof Meets meets ? List.of(meets.field(), meets.border()) : aim;
  }

  static Gap.Kind kind(Aim aim) {
    if (aim instanceof Holds) {
      return Gap.Kind.CONDITION;
    }
    return aim instanceof Meets ? Gap.Kind.BORDER : Gap.Kind.RULE;
  }

  static String words(RuleModel shape, Aim aim) {
    if (aim instanceof Holds holds) {
      Step step = shape.steps().get(holds.step());
      List<Test> tests =
          holds.test() == Aim.WHOLE ? step.tests() : List.of(step.tests().get(holds.test()));
      return ConditionText.ofRule(step, tests) + " is never " + holds.holds();
    }
    if (aim instanceof Meets meets) {
      Field field = FieldAssignment.FIELDS.get(meets.field());
      Object border = WorkloadWriter.plain(meets.border());
      return field.path() + " " + meets.place().words + " " + border;
    }
    return "the rule never fires";
  }
}
