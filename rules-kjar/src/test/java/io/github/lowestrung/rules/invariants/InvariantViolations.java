package io.github.lowestrung.rules.invariants;

import io.github.lowestrung.rules.harness.DecisionProbe;
import io.github.lowestrung.rules.invariants.DecisionTrial.Effort;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Which invariants are broken, by what, and what the smallest such workload is. Thread-safe. */
final class InvariantViolations {

  private static final Invariant NO_FAILURE =
      new Invariant("A decision fails on no workload", null);
  private static final int LONGEST_CAUSE = 80;

  /** A cause and the invariant that it breaks. */
  private record Fault(Invariant invariant, String cause) {}

  /** How often a fault was met, and where first. */
  private record Occurrences(int times, long firstNumber, FactSet first) {

    Occurrences and(Occurrences other) {
      Occurrences earlier = firstNumber < other.firstNumber ? this : other;
      return new Occurrences(times + other.times, earlier.firstNumber, earlier.first);
    }
  }

  private final DecisionProbe decisionProbe;
  private final List<Invariant> invariants;
  private final Map<Fault, Occurrences> faults = new ConcurrentHashMap<>();
  private final Set<String> fired = ConcurrentHashMap.newKeySet();

  InvariantViolations(DecisionProbe decisionProbe, List<Invariant> invariants) {
    this.decisionProbe = decisionProbe;
    this.invariants = invariants;
  }

  /** Tries one workload. */
  void add(FactSet factSet, long number, Effort effort) {
    faultsOf(factSet, number, effort)
        .forEach(
            (fault, seen) ->
                faults.merge(fault, new Occurrences(1, number, factSet), Occurrences::and));
  }

  private Map<Fault, String> faultsOf(FactSet factSet, long number, Effort effort) {
    Map<Fault, String> found = new LinkedHashMap<>();
    try {
      DecisionTrial decisionTrial = new DecisionTrial(decisionProbe, factSet, number, effort);
      decisionTrial.decision().trail().forEach(trailEntry -> fired.add(trailEntry.rule()));
      for (Invariant invariant : invariants) {
        invariant
            .check()
            .accept(
                decisionTrial,
                (cause, seen) -> found.putIfAbsent(new Fault(invariant, cause), seen));
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

  private String description(Fault fault, Occurrences occurrences) {
    long number = occurrences.firstNumber();
    FactSet smallest =
        new Shrinker(factSet -> faultsOf(factSet, number, Effort.GREAT).containsKey(fault))
            .smallest(occurrences.first());
    return """
    Broken: %s (%s)
    Seen: %s
    First in workload %d, in %d of all; the smallest is
    %s\
    """
        .formatted(
            fault.invariant().claim(),
            fault.cause(),
            faultsOf(smallest, number, Effort.GREAT).get(fault),
            number,
            occurrences.times(),
            smallest);
  }
}
