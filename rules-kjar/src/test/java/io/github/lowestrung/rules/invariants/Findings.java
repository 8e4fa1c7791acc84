package io.github.lowestrung.rules.invariants;

import io.github.lowestrung.rules.harness.DecisionProbe;
import io.github.lowestrung.rules.invariants.Trial.Effort;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Which invariants are broken, by what, and what the smallest such workload is. Thread-safe. */
final class Findings {

  private static final Invariant NO_FAILURE =
      new Invariant("A decision fails on no workload", null);
  private static final int LONGEST_CAUSE = 80;

  /** A cause and the invariant that it breaks. */
  private record Fault(Invariant invariant, String cause) {}

  /** How often a fault was met, and where first. */
  private record Met(int times, long firstNumber, Facts first) {

    Met and(Met other) {
      Met earlier = firstNumber < other.firstNumber ? this : other;
      return new Met(times + other.times, earlier.firstNumber, earlier.first);
    }
  }

  private final DecisionProbe decisionProbe;
  private final List<Invariant> invariants;
  private final Map<Fault, Met> faults = new ConcurrentHashMap<>();
  private final Set<String> fired = ConcurrentHashMap.newKeySet();

  Findings(DecisionProbe decisionProbe, List<Invariant> invariants) {
    this.decisionProbe = decisionProbe;
    this.invariants = invariants;
  }

  /** Tries one workload. */
  void add(Facts facts, long number, Effort effort) {
    faultsOf(facts, number, effort)
        .forEach((fault, seen) -> faults.merge(fault, new Met(1, number, facts), Met::and));
  }

  private Map<Fault, String> faultsOf(Facts facts, long number, Effort effort) {
    Map<Fault, String> found = new LinkedHashMap<>();
    try {
      Trial trial = new Trial(decisionProbe, facts, number, effort);
      trial.content().trail().forEach(trailEntry -> fired.add(trailEntry.rule()));
      for (Invariant invariant : invariants) {
        invariant
            .check()
            .accept(trial, (cause, seen) -> found.putIfAbsent(new Fault(invariant, cause), seen));
      }
    } catch (RuntimeException e) {
      String message = String.valueOf(e.getMessage());
      String cause = message.substring(0, Math.min(message.length(), LONGEST_CAUSE));
      found.put(new Fault(NO_FAILURE, cause), e.toString());
    }
    return found;
  }

  /** Returns the ids of the rules that fired. */
  Set<String> fired() {
    return new TreeSet<>(fired);
  }

  /** Returns the causes of all faults, known exceptions included, in order. */
  List<String> causes() {
    return faults.keySet().stream().map(Fault::cause).sorted().toList();
  }

  /** Describes each fault that is no known exception, with the smallest workload that shows it. */
  List<String> faults() {
    return faults.entrySet().stream()
        .filter(entry -> !entry.getKey().invariant().excepts(entry.getKey().cause()))
        .sorted(Comparator.comparing(entry -> entry.getValue().firstNumber()))
        .map(entry -> description(entry.getKey(), entry.getValue()))
        .toList();
  }

  private String description(Fault fault, Met met) {
    long number = met.firstNumber();
    Facts smallest =
        new Shrinking(facts -> faultsOf(facts, number, Effort.GREAT).containsKey(fault))
            .smallest(met.first());
    return """
    Broken: %s
    Seen: %s
    First in workload %d, in %d of all; the smallest is
    %s\
    """
        .formatted(
            fault.invariant().claim(),
            faultsOf(smallest, number, Effort.GREAT).get(fault),
            number,
            met.times(),
            smallest);
  }
}
