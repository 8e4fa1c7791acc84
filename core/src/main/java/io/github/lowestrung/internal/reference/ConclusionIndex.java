package io.github.lowestrung.internal.reference;

import io.github.lowestrung.drl.Conclusion;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.ConclusionKind;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells for which conclusion a rule waits, so that it is not tried before. Rules are told apart by
 * their place. Thread-safe.
 */
final class ConclusionIndex {

  private final BitSet waitingForNone = new BitSet();
  private final Map<Awaited, BitSet> waiting = new HashMap<>();

  /**
   * A conclusion.
   *
   * @param type its class
   * @param name its name; null for any
   */
  private record Awaited(Class<?> type, String name) {}

  ConclusionIndex(List<CompiledRule> rules) {
    for (int i = 0; i < rules.size(); i++) {
      Optional<Step> step = mostSelective(rules.get(i));
      if (step.isEmpty()) {
        waitingForNone.set(i);
      } else {
        List<String> names = names(step.get());
        if (names.isEmpty()) {
          add(step.get(), null, i);
        }
        for (String name : names) {
          add(step.get(), name, i);
        }
      }
    }
  }

  private void add(Step step, String name, int rule) {
    waiting.computeIfAbsent(new Awaited(step.type(), name), key -> new BitSet()).set(rule);
  }

  /** Returns the pattern that the fewest conclusions match. */
  private static Optional<Step> mostSelective(CompiledRule rule) {
    return rule.shape().steps().stream()
        .filter(step -> step.kind().isPresent() && step.source() == null && !step.isNegated())
        .max(
            Comparator.<Step, Boolean>comparing(step -> !names(step).isEmpty())
                .thenComparing(step -> step.kind().orElseThrow()));
  }

  private static List<String> names(Step step) {
    ConclusionKind kind = step.kind().orElseThrow();
    String property = kind.namesApproach() ? "approach" : "name";
    return step.tests().stream()
        .map(test -> test.constraint().required(property))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Returns the rules that wait for no conclusion. */
  BitSet ready() {
    return (BitSet) waitingForNone.clone();
  }

  /** Adds the rules that wait for a conclusion. */
  void addReady(Conclusion drawn, BitSet ready) {
    addReady(new Awaited(drawn.getClass(), null), ready);
    addReady(new Awaited(drawn.getClass(), drawn.name()), ready);
  }

  private void addReady(Awaited drawn, BitSet ready) {
    BitSet more = waiting.get(drawn);
    if (more != null) {
      ready.or(more);
    }
  }
}
