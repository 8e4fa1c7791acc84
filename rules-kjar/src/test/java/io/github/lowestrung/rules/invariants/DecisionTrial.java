package io.github.lowestrung.rules.invariants;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.rules.harness.DecisionProbe;
import io.github.lowestrung.rules.harness.ProbeResult;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/** What is decided about one workload, and about the same workload with less in it. */
final class DecisionTrial {

  /** How much is tried with one workload. */
  enum Effort {
    /** Nothing but the decision. */
    LITTLE(0, 0, 0),
    /** Another order of insertion. */
    ORDER(1, 0, 0),
    /** One fact less. */
    LESS(0, 1, 0),
    /** Another order of insertion, some facts less, and one exclusion by itself. */
    USUAL(1, 2, 1),
    /** Many orders of insertion, each fact less, and each exclusion by itself. */
    GREAT(10, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final int orders;
    private final int withdrawals;
    private final int exclusions;

    Effort(int orders, int withdrawals, int exclusions) {
      this.orders = orders;
      this.withdrawals = withdrawals;
      this.exclusions = exclusions;
    }
  }

  /**
   * The same workload with less in it.
   *
   * @param field path of the field that lacks
   * @param value what lacks of it
   * @param concluded what the rules conclude then
   */
  record Without(String field, Object value, ProbeResult concluded) {}

  private final DecisionProbe decisionProbe;
  private final FactSet factSet;
  private final long number;
  private final Effort effort;
  private final Workload workload;
  private final ProbeResult probeResult;
  private final Decision decision;
  private List<Without> withoutAFact;

  DecisionTrial(DecisionProbe decisionProbe, FactSet factSet, long number, Effort effort) {
    this.decisionProbe = decisionProbe;
    this.factSet = factSet;
    this.number = number;
    this.effort = effort;
    workload = factSet.workload();
    probeResult = decisionProbe.conclude(workload);
    decision = probeResult.decision();
  }

  DecisionProbe deciding() {
    return decisionProbe;
  }

  FactSet facts() {
    return factSet;
  }

  Workload workload() {
    return workload;
  }

  ProbeResult concluded() {
    return probeResult;
  }

  Decision decision() {
    return decision;
  }

  /** Decides with the facts inserted in other orders. */
  List<Decision> inOtherOrders() {
    return LongStream.range(number, number + effort.orders)
        .mapToObj(seed -> decisionProbe.concludeShuffled(workload, seed).decision())
        .toList();
  }

  /** Decides without the engine. */
  Decision byNestedLoops() {
    return decisionProbe.concludeByNestedLoops(workload).decision();
  }

  /** Decides without one fact or another. */
  List<Without> withoutAFact() {
    if (withoutAFact == null) {
      withoutAFact = new ArrayList<>();
      int[] known = factSet.known();
      int count = Math.min(known.length - 1, effort.withdrawals);
      for (int i = 0; i < count; i++) {
        // The first fact is the task, which must stay.
        int field = known[1 + (int) ((number + i) % (known.length - 1))];
        withoutAFact.add(without(field, factSet.of(field), null));
      }
    }
    return withoutAFact;
  }

  /** Decides without one task or another, when there are several. */
  List<Without> withoutATask() {
    List<Without> without = new ArrayList<>();
    List<Task> tasks = workload.task().all();
    for (int i = 0; tasks.size() > 1 && i < tasks.size(); i++) {
      List<Task> rest = new ArrayList<>(tasks);
      Task task = rest.remove(i);
      without.add(without(FactSet.TASK, task, rest));
    }
    return without;
  }

  /** Picks exclusions to look at by themselves. */
  List<Excluded> someExclusions() {
    List<Excluded> all = new ArrayList<>(probeResult.exclusions());
    Collections.rotate(all, (int) (number % Math.max(1, all.size())));
    return all.subList(0, Math.min(all.size(), effort.exclusions));
  }

  /** Decides with nothing but the task and the facts that an exclusion rests on. */
  ProbeResult byEvidenceOf(Excluded excluded) {
    FactSet evidence = factSet;
    for (int field : factSet.known()) {
      if (field != FactSet.TASK && !excluded.restsOn(FactSet.FIELDS.get(field).path())) {
        evidence = evidence.without(field);
      }
    }
    return decisionProbe.conclude(evidence.workload());
  }

  private Without without(int field, Object value, Object rest) {
    return new Without(
        FactSet.FIELDS.get(field).path(),
        WorkloadWriter.plain(value),
        decisionProbe.conclude(factSet.with(field, rest).workload()));
  }
}
