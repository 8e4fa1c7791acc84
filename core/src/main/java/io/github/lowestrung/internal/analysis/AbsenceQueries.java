package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.rule.ConditionText;
import io.github.lowestrung.internal.rule.Constraint.NullTest;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import java.util.ArrayList;
import java.util.List;

/** Finds where a rule asks for the absence of a fact of the workload. */
public final class AbsenceQueries {

  private AbsenceQueries() {}

  /**
   * Returns the patterns under not, the comparisons with null, and the formulas that hold because a
   * field is missing, in the words of the rule.
   */
  public static List<String> of(RuleModel shape) {
    List<String> queries = new ArrayList<>();
    for (Step step : shape.steps()) {
      if (step.section().isEmpty() || step.type() == Tasks.class) {
        continue; // there is always a task
      }
      if (step.isNegated()) {
        queries.add(ConditionText.ofRule(step));
      } else {
        step.tests().stream()
            .filter(test -> asksForNothing(step, test))
            .forEach(test -> queries.add(ConditionText.ofRule(step, List.of(test))));
      }
    }
    return List.copyOf(queries);
  }

  private static boolean asksForNothing(Step step, Test test) {
    return test.constraint().each(NullTest.class).stream().anyMatch(asked -> !asked.known())
        || (test.reads().isEmpty() && step.alone(test) && holdsWithout(step, test));
  }

  private static boolean holdsWithout(Step step, Test test) {
    Section section = step.section().orElseThrow();
    return !holds(test, section, null)
        && section.fields().stream().anyMatch(field -> holds(test, section, field));
  }

  private static boolean holds(Test test, Section section, Field missing) {
    try {
      return test.predicate().test(FieldAssignment.sample(section, missing));
    } catch (Exception e) {
      return false; // refused where conditions are checked
    }
  }
}
