package io.github.lowestrung.internal.runtime;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.internal.recording.Derivation;
import io.github.lowestrung.internal.recording.DrawnConclusions;
import io.github.lowestrung.internal.recording.RuleEngine;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/** Asks a second engine now and then, and refuses what the two do not agree on. Thread-safe. */
final class SecondOpinion implements RuleEngine {

  private final RuleEngine first;
  private final RuleEngine second;
  private final double share;
  private final AtomicLong runs = new AtomicLong();

  /**
   * Takes two engines.
   *
   * @param share the share of runs in which the second is asked, more than 0 and at most 1
   */
  SecondOpinion(RuleEngine first, RuleEngine second, double share) {
    this.first = first;
    this.second = second;
    this.share = share;
  }

  @Override
  public DrawnConclusions run(Iterable<?> facts) {
    long before = runs.getAndIncrement();
    boolean asked = Math.floor((before + 1) * share) > Math.floor(before * share);
    return asked ? agreed(facts) : first.run(facts);
  }

  private DrawnConclusions agreed(Iterable<?> facts) {
    DrawnConclusions drawn;
    try {
      drawn = first.run(facts);
    } catch (RuntimeException e) {
      requireFailure(facts, e);
      throw e;
    }
    DrawnConclusions other;
    try {
      other = second.run(facts);
    } catch (RuntimeException e) {
      throw new DecisionException(
          "There is no decision: Drools concludes something, and the second opinion fails. " + e,
          e);
    }
    requireSame(drawn, other);
    return drawn;
  }

  private void requireFailure(Iterable<?> facts, RuntimeException failure) {
    try {
      second.run(facts);
    } catch (RuntimeException e) {
      return;
    }
    throw new DecisionException(
        "There is no decision: Drools fails, and the second opinion does not. " + failure, failure);
  }

  private static void requireSame(DrawnConclusions drawn, DrawnConclusions other) {
    Map<String, Integer> firings = firings(drawn);
    firings(other).forEach((firing, times) -> firings.merge(firing, -times, Integer::sum));
    firings.values().removeIf(difference -> difference == 0);
    if (!firings.isEmpty()) {
      throw new DecisionException(
          ("There is no decision: Drools and the second opinion differ on %s. Maybe report it, with"
                  + " the rulebooks and the workload.")
              .formatted(rules(firings)));
    }
  }

  private static Map<String, Integer> firings(DrawnConclusions drawn) {
    Map<String, Integer> firings = new HashMap<>();
    for (Derivation one : drawn.firings()) {
      String firing =
          String.join(
              "\n",
              one.rule().info().id(),
              one.effect().text(),
              one.finding().text(),
              one.finding().evidence().toString());
      firings.merge(firing, 1, Integer::sum);
    }
    return firings;
  }

  private static String rules(Map<String, Integer> firings) {
    Set<String> rules = new TreeSet<>();
    firings.forEach(
        (firing, difference) ->
            rules.add(
                "(%s), which only %s fires"
                    .formatted(
                        firing.substring(0, firing.indexOf('\n')),
                        difference > 0 ? "Drools" : "the second opinion")));
    return String.join(", ", rules);
  }
}
