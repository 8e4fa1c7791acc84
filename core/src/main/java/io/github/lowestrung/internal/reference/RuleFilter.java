package io.github.lowestrung.internal.reference;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.internal.rule.BindingFrame;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
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
  private final Map<Object, BitSet> with = new ConcurrentHashMap<>();

  /** Takes rules, which are told apart by their place. */
  RuleFilter(List<CompiledRule> rules) {
    this.rules = rules;
    for (int i = 0; i < rules.size(); i++) {
      for (Step step : rules.get(i).shape().steps()) {
        if (isAboutSection(step)) {
          without.computeIfAbsent(step.key(), key -> all()).clear(i);
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
    for (int i = 0; i < rules.size(); i++) {
      CompiledRule rule = rules.get(i);
      for (Step step : rule.shape().steps()) {
        if (isAboutSection(step) && step.key().equals(key) && fails(rule, step, fact)) {
          possible.clear(i);
        }
      }
    }
    return possible;
  }

  private static boolean fails(CompiledRule rule, Step step, Object fact) {
    BindingFrame frame = new BindingFrame(rule.shape());
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
