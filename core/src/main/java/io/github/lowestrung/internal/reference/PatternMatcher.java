package io.github.lowestrung.internal.reference;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.internal.rule.BindingFrame;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.internal.rule.RuleModel.Quantifier;
import io.github.lowestrung.internal.rule.RuleModel.Source;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds the matches of one rule among facts, by one loop a pattern. */
public final class PatternMatcher {

  private final RuleModel shape;
  private final WorkingMemory facts;
  private final BindingFrame frame;
  private final List<Object> objects = new ArrayList<>();
  private final List<Match> found = new ArrayList<>(2);

  /**
   * A match.
   *
   * @param objects what the patterns matched, without those under not and exists
   * @param frame what the variables stand for
   */
  public record Match(List<Object> objects, BindingFrame frame) {}

  private PatternMatcher(RuleModel shape, WorkingMemory facts) {
    this.shape = shape;
    this.facts = facts;
    this.frame = new BindingFrame(shape);
  }

  /** Returns every match of a rule. */
  public static List<Match> all(RuleModel shape, WorkingMemory facts) {
    Step first = shape.steps().isEmpty() ? null : shape.steps().get(0);
    boolean hopeless =
        first != null
            && first.quantifier() != Quantifier.NOT
            && first.source() == null
            && facts.of(first.type()).isEmpty();
    if (hopeless) {
      return List.of();
    }
    PatternMatcher matcher = new PatternMatcher(shape, facts);
    matcher.from(0);
    return matcher.found;
  }

  private void from(int index) {
    if (index == shape.steps().size()) {
      found.add(new Match(List.copyOf(objects), frame.copy()));
      return;
    }
    Step step = shape.steps().get(index);
    if (step.quantifier() != Quantifier.EACH) {
      if (any(step) == (step.quantifier() == Quantifier.EXISTS)) {
        from(index + 1);
      }
      return;
    }
    for (Object fact : eligible(step, frame, facts)) {
      frame.take(step, fact);
      if (admits(step, frame)) {
        objects.add(fact);
        from(index + 1);
        objects.remove(objects.size() - 1);
      }
    }
  }

  private boolean any(Step step) {
    for (Object fact : eligible(step, frame, facts)) {
      frame.take(step, fact);
      if (admits(step, frame)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the steps whose matches make up a match of the rule. */
  public static List<Step> each(RuleModel shape) {
    return shape.steps().stream().filter(s -> s.quantifier() == Quantifier.EACH).toList();
  }

  /** Returns the facts or rows that a pattern looks at. */
  public static Collection<?> eligible(Step step, BindingFrame frame, WorkingMemory facts) {
    if (step.source() == null) {
      return facts.of(step.type());
    }
    Source source = step.source();
    Object rows = source.rows().of(frame.values(source.arguments()));
    if (rows == null) {
      return List.of();
    }
    Collection<?> several = rows instanceof Collection<?> collection ? collection : List.of(rows);
    return several.stream().allMatch(step.type()::isInstance)
        ? several
        : several.stream().filter(step.type()::isInstance).toList();
  }

  private static boolean admits(Step step, BindingFrame frame) {
    for (Test test : step.tests()) {
      if (!holds(test, frame)) {
        return false;
      }
    }
    return true;
  }

  public static boolean holds(Test test, BindingFrame frame) {
    try {
      return test.predicate().test(frame.values(test.arguments()));
    } catch (Exception e) {
      throw new DecisionException("The condition (" + test.words() + ") failed: " + e, e);
    }
  }
}
