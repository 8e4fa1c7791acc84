package io.github.lowestrung.internal.rule;

import io.github.lowestrung.internal.rule.RuleModel.BoundVariable;
import java.util.List;

/** What the variables of a rule stand for in one match, or part of one. */
public final class BindingFrame {

  /** Marks a variable that is computed when it is first needed. */
  private static final Object LATER = new Object();

  private final RuleModel shape;
  private final Object[] values;

  public BindingFrame(RuleModel shape) {
    this(shape, new Object[shape.slots().size()]);
    shape.constants().forEach((place, value) -> values[place] = value);
  }

  private BindingFrame(RuleModel shape, Object[] values) {
    this.shape = shape;
    this.values = values;
  }

  public BindingFrame copy() {
    return new BindingFrame(shape, values.clone());
  }

  /** Lets a pattern stand for a fact. */
  public void take(RuleModel.Step step, Object fact) {
    values[step.slot()] = fact;
    for (int place : step.bound()) {
      values[place] = LATER;
    }
  }

  /** Lets a pattern and its variables stand for nothing. */
  public void drop(RuleModel.Step step) {
    values[step.slot()] = null;
    for (int place : step.bound()) {
      values[place] = null;
    }
  }

  public boolean knows(int place) {
    return values[place] != null;
  }

  public Object value(int place) {
    Object value = values[place];
    if (value == LATER) {
      BoundVariable boundVariable = shape.bindings().get(place);
      value = boundVariable.binding().eval(values(boundVariable.arguments()));
      values[place] = value;
    }
    return value;
  }

  public Object[] values(List<Integer> places) {
    Object[] arguments = new Object[places.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = value(places.get(i));
    }
    return arguments;
  }

  /** Returns the value of a variable by name; null when there is no such variable. */
  public Object named(String name) {
    Integer place = shape.slots().get(name);
    return place == null ? null : value(place);
  }
}
