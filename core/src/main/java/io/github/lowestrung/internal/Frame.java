package io.github.lowestrung.internal;

import io.github.lowestrung.internal.RuleShape.Bound;
import java.util.List;

/** What the variables of a rule stand for in one match, or part of one. */
final class Frame {

  /** Stands where a variable is computed when it is first asked for. */
  private static final Object LATER = new Object();

  private final RuleShape shape;
  private final Object[] values;

  Frame(RuleShape shape) {
    this(shape, new Object[shape.slots().size()]);
    shape.constants().forEach((place, value) -> values[place] = value);
  }

  private Frame(RuleShape shape, Object[] values) {
    this.shape = shape;
    this.values = values;
  }

  Frame copy() {
    return new Frame(shape, values.clone());
  }

  /** Lets a pattern stand for a fact. */
  void take(RuleShape.Step step, Object fact) {
    values[step.slot()] = fact;
    for (int place : step.bound()) {
      values[place] = LATER;
    }
  }

  /** Lets a pattern and its variables stand for nothing. */
  void drop(RuleShape.Step step) {
    values[step.slot()] = null;
    for (int place : step.bound()) {
      values[place] = null;
    }
  }

  boolean knows(int place) {
    return values[place] != null;
  }

  Object value(int place) {
    if (values[place] == LATER) {
      Bound bound = shape.bindings().get(place);
      values[place] = bound.binding().eval(values(bound.arguments()));
    }
    return values[place];
  }

  Object[] values(List<Integer> places) {
    Object[] arguments = new Object[places.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = value(places.get(i));
    }
    return arguments;
  }

  /** Returns the value of a variable by name; null when there is no such variable. */
  Object named(String name) {
    Integer place = shape.slots().get(name);
    return place == null ? null : value(place);
  }
}
