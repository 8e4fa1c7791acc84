package io.github.lowestrung.internal.reference;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.internal.rule.BindingFrame;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells which rules the facts of a workload leave possible, by the conditions on one fact alone. A
 * search tries thousands of workloads that differ in one fact or two, so it remembers what each
 * fact leaves possible. Thread-safe.
 */
final class RuleFilter {

  private static final int MOST_FACTS = 10_000;

  private final List<CompiledRule> rules;
  private final Map<Object, BitSet> without = new HashMap<>();
  private final Map<Object, List<Needed>> needed = new HashMap<>();
  private final Map<Object, BitSet> with = new ConcurrentHashMap<>();

  /**
   * A pattern that a rule needs a match of.
   *
   * @param place the place of the rule
   * @param shape the rule
   * @param step the pattern
   */
  private record Needed(int place, RuleModel shape, Step step) {}

  /** Takes rules, which are told apart by their place. */
  RuleFilter(List<CompiledRule> rules) {
    this.rules = rules;
    for (int i = 0; i < rules.size(); i++) {
      for (Step step : rules.get(i).shape().steps()) {
        if (isAboutSection(step)) {
          without.computeIfAbsent(step.key(), key -> all()).clear(i);
          needed
              .computeIfAbsent(step.key(), key -> new ArrayList<>())
              .add(new Needed(i, rules.get(i).shape(), step));
        }
      }
    }
  }

  private static boolean isAboutSection(Step step) {
    return step.section().isPresent() && step.source() == null && !step.isNegated();
  }

  private BitSet all() {
    BitSet all = new BitSet(rules.size());
    all.set(0, rules.size());
    return all;
  }

  boolean isPossible(CompiledRule rule, WorkingMemory facts) {
    return possible(facts).get(rules.indexOf(rule));
  }

  /** Returns the places of the rules of which no condition fails on one fact alone. */
  BitSet possible(WorkingMemory facts) {
    BitSet possible = all();
    without.forEach(
        (key, missing) -> {
          List<Object> known = facts.of(key);
          if (known.isEmpty()) {
            possible.and(missing);
          } else if (known.size() == 1) {
            possible.and(with(key, known.get(0)));
          }
        });
    return possible;
  }

  private BitSet with(Object key, Object fact) {
    BitSet known = with.get(fact);
    if (known == null) {
      known = tried(key, fact);
      if (with.size() >= MOST_FACTS) {
        with.clear();
      }
      with.put(fact, known);
    }
    return known;
  }

  private BitSet tried(Object key, Object fact) {
    BitSet possible = all();
    for (Needed one : needed.get(key)) {
      if (fails(one.shape(), one.step(), fact)) {
        possible.clear(one.place());
      }
    }
    return possible;
  }

  private static boolean fails(RuleModel shape, Step step, Object fact) {
    BindingFrame frame = new BindingFrame(shape);
    frame.take(step, fact);
    for (Test test : step.tests()) {
      try {
        if (step.alone(test) && !PatternMatcher.holds(test, frame)) {
          return true;
        }
      } catch (DecisionException e) {
        return false; // the rule itself is to say so, if it comes to that
      }
    }
    return false;
  }
}
