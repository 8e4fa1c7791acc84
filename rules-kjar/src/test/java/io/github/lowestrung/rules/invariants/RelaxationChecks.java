package io.github.lowestrung.rules.invariants;

import io.github.lowestrung.decision.Relaxation;
import io.github.lowestrung.rules.invariants.DecisionTrial.Without;
import io.github.lowestrung.rules.invariants.Invariant.Objections;
import io.github.lowestrung.workload.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** That relaxations do what they say, need all of what they name, and leave out no single fact. */
final class RelaxationChecks {

  private static final List<String> TASK = List.of("task");

  private RelaxationChecks() {}

  static void relaxationsAreProven(DecisionTrial decisionTrial, Objections objections) {
    for (Relaxation relaxation : relaxations(decisionTrial)) {
      String recommended =
          relaxation.change().equals(TASK)
              ? recommendedForFewer(relaxation.values().get("task"), decisionTrial)
              : recommendedWithout(relaxation.change(), decisionTrial);
      if (!relaxation.to().equals(recommended)) {
        objections.add("unproven", relaxation + " brings back something else");
      }
    }
  }

  static void relaxationsAreSmallest(DecisionTrial decisionTrial, Objections objections) {
    for (Relaxation relaxation : relaxations(decisionTrial)) {
      for (String path : relaxation.change()) {
        List<String> rest = new ArrayList<>(relaxation.change());
        rest.remove(path);
        if (recommendedWithout(rest, decisionTrial) != null) {
          objections.add("larger", relaxation + " does not need " + path);
        }
      }
    }
  }

  static void noSingleFactIsOverlooked(DecisionTrial decisionTrial, Objections objections) {
    if (decisionTrial.concluded().recommended() != null) {
      return;
    }
    List<List<String>> changes =
        relaxations(decisionTrial).stream().map(Relaxation::change).toList();
    for (Without without : decisionTrial.withoutAFact()) {
      if (without.concluded().recommended() != null
          && !changes.contains(List.of(without.field()))) {
        objections.add(
            without.field(),
            "without %s %s is viable, but relaxations are %s"
                .formatted(without.field(), without.concluded().recommended(), changes));
      }
    }
  }

  private static List<Relaxation> relaxations(DecisionTrial decisionTrial) {
    return decisionTrial
        .deciding()
        .concludeInFull(decisionTrial.workload())
        .decision()
        .relaxations();
  }

  /** Decides about the tasks that stay, which stand before those that go. */
  private static String recommendedForFewer(String tasks, DecisionTrial decisionTrial) {
    String rest = tasks.substring(0, tasks.indexOf(", without "));
    List<String> words = List.of(rest.split(" and "));
    List<Task> terms =
        Arrays.stream(Task.values()).filter(task -> words.contains(task.term())).toList();
    FactSet fewer = decisionTrial.facts().with(FactSet.TASK, terms);
    return decisionTrial.deciding().conclude(fewer.workload()).recommended();
  }

  private static String recommendedWithout(List<String> paths, DecisionTrial decisionTrial) {
    FactSet factSet = decisionTrial.facts();
    for (int field : factSet.known()) {
      if (field != FactSet.TASK && paths.contains(FactSet.FIELDS.get(field).path())) {
        factSet = factSet.without(field);
      }
    }
    return decisionTrial.deciding().conclude(factSet.workload()).recommended();
  }
}
