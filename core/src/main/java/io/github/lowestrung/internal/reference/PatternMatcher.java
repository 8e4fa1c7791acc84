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

/** Tries the patterns of a rule on facts in their order, by one loop a pattern. */
public final class PatternMatcher {

  private final RuleModel shape;
  private final WorkingMemory facts;
  private final BindingFrame frame;
  private final Visitor visitor;

  /** Judges conditions, and learns how far the patterns of a rule match. */
  public interface Visitor {

    /** Tells whether a condition holds. */
    default boolean holds(Test test, BindingFrame frame) {
      return PatternMatcher.holds(test, frame);
    }

    /** Tells whether the fact that a pattern stands for meets all its conditions. */
    default boolean meets(int index, Step step, BindingFrame frame) {
      return all(step, frame, this);
    }

    /** Returns the facts or rows that a pattern is tried on. */
    default Collection<?> tried(Step step, BindingFrame frame, WorkingMemory facts) {
      return PatternMatcher.eligible(step, frame, facts);
    }

    /** Called before a pattern is tried on the facts that it looks at. */
    default void enter(int index, BindingFrame frame) {}

    /** Called after a pattern was tried on all of them. */
    default void leave(int index, boolean matched) {}

    /** Called where a pattern only asks whether there is a match. */
    default void answer(int index, boolean asWanted, BindingFrame frame) {}

    /** Called where all patterns match. */
    void match(BindingFrame frame);
  }

  /**
   * A match.
   *
   * @param objects what the patterns matched, without those under not and exists
   * @param frame what the variables stand for
   */
  public record Match(List<Object> objects, BindingFrame frame) {}

  /** Wants nothing but the matches, so it is tried on no row that cannot be part of one. */
  private record MatchCollector(RuleModel shape, List<Match> found) implements Visitor {

    @Override
    public Collection<?> tried(Step step, BindingFrame frame, WorkingMemory facts) {
      Source source = step.source();
      return source == null || source.selection() == null
          ? eligible(step, frame, facts)
          : source.selection().of(shape, step, frame.values(source.arguments()));
    }

    @Override
    public void match(BindingFrame frame) {
      found.add(new Match(objects(shape, frame), frame.copy()));
    }
  }

  private PatternMatcher(RuleModel shape, WorkingMemory facts, Visitor visitor) {
    this.shape = shape;
    this.facts = facts;
    this.frame = new BindingFrame(shape);
    this.visitor = visitor;
  }

  /** Returns every match of a rule. */
  public static List<Match> all(RuleModel shape, WorkingMemory facts) {
    for (Step step : shape.steps()) {
      if (!step.isNegated() && step.source() == null && facts.of(step.key()).isEmpty()) {
        return List.of();
      }
    }
    List<Match> found = new ArrayList<>(2);
    visit(shape, facts, new MatchCollector(shape, found));
    return found;
  }

  private static List<Object> objects(RuleModel shape, BindingFrame frame) {
    List<Object> objects = new ArrayList<>(shape.steps().size());
    for (Step step : shape.steps()) {
      if (step.isEach()) {
        objects.add(frame.value(step.slot()));
      }
    }
    return objects;
  }

  /** Tries a rule on facts, every combination of them. */
  public static void visit(RuleModel shape, WorkingMemory facts, Visitor visitor) {
    new PatternMatcher(shape, facts, visitor).from(0);
  }

  private void from(int index) {
    if (index == shape.steps().size()) {
      visitor.match(frame);
      return;
    }
    Step step = shape.steps().get(index);
    if (!step.isEach()) {
      boolean asWanted = isAsWanted(step, frame, facts, visitor);
      visitor.answer(index, asWanted, frame);
      if (asWanted) {
        from(index + 1);
      }
      return;
    }
    visitor.enter(index, frame);
    boolean matched = false;
    for (Object fact : visitor.tried(step, frame, facts)) {
      frame.take(step, fact);
      if (visitor.meets(index, step, frame)) {
        matched = true;
        from(index + 1);
      }
    }
    frame.drop(step);
    visitor.leave(index, matched);
  }

  /** Tells whether there is a match of a pattern under exists, or none of one under not. */
  public static boolean isAsWanted(
      Step step, BindingFrame frame, WorkingMemory facts, Visitor visitor) {
    boolean any = false;
    for (Object fact : visitor.tried(step, frame, facts)) {
      frame.take(step, fact);
      if (all(step, frame, visitor)) {
        any = true;
        break;
      }
    }
    frame.drop(step);
    return any == (step.quantifier() == Quantifier.EXISTS);
  }

  private static boolean all(Step step, BindingFrame frame, Visitor visitor) {
    for (Test test : step.tests()) {
      if (!visitor.holds(test, frame)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the facts or rows that a pattern looks at. */
  public static Collection<?> eligible(Step step, BindingFrame frame, WorkingMemory facts) {
    if (step.source() == null) {
      return facts.of(step.key());
    }
    Source source = step.source();
    Collection<?> rows = source.all(frame.values(source.arguments()));
    return rows.stream().allMatch(step.type()::isInstance)
        ? rows
        : rows.stream().filter(step.type()::isInstance).toList();
  }

  /** Tells whether a condition holds; a formula over a field that is not known does not. */
  public static boolean holdsIfKnown(Test test, BindingFrame frame) {
    try {
      return holds(test, frame);
    } catch (DecisionException e) {
      return false;
    }
  }

  public static boolean holds(Test test, BindingFrame frame) {
    try {
      return test.predicate().test(frame.values(test.arguments()));
    } catch (Exception e) {
      throw new DecisionException("The condition (" + test.words() + ") failed: " + e, e);
    }
  }
}
