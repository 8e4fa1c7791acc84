package io.github.lowestrung.rules.invariants;

import io.github.lowestrung.decision.Relaxation;
import io.github.lowestrung.rules.invariants.Invariant.Objections;
import io.github.lowestrung.rules.invariants.Trial.Without;
import java.util.ArrayList;
import java.util.List;

/** That relaxations do what they say, need all of what they name, and leave out no single fact. */
final class RelaxationChecks {

  private static final List<String> TASK = List.of("task");

  private RelaxationChecks() {}

  static void relaxationsAreProven(Trial trial, Objections objections) {
    for (Relaxation relaxation : relaxations(trial)) {
      if (!relaxation.change().equals(TASK)
          && !relaxation.to().equals(recommendedWithout(relaxation.change(), trial))) {
        objections.add("unproven", relaxation + " brings back something else");
      }
    }
  }

  static void relaxationsAreSmallest(Trial trial, Objections objections) {
    for (Relaxation relaxation : relaxations(trial)) {
      for (String path : relaxation.change()) {
        List<String> rest = new ArrayList<>(relaxation.change());
        rest.remove(path);
        if (recommendedWithout(rest, trial) != null) {
          objections.add("larger", relaxation + " does not need " + path);
        }
      }
    }
  }

  static void noSingleFactIsOverlooked(Trial trial, Objections objections) {
    if (trial.concluded().recommended() != null) {
      return;
    }
    List<List<String>> changes = relaxations(trial).stream().map(Relaxation::change).toList();
    for (Without without : trial.withoutAFact()) {
      if (without.concluded().recommended() != null
          && !changes.contains(List.of(without.field()))) {
        objections.add(
            without.field(),
            "without %s %s is viable, but relaxations are %s"
                .formatted(without.field(), without.concluded().recommended(), changes));
      }
    }
  }

  private static List<Relaxation> relaxations(Trial trial) {
    return trial.deciding().concludeInFull(trial.workload()).content().relaxations();
  }

  private static String recommendedWithout(List<String> paths, Trial trial) {
    Facts facts = trial.facts();
    for (int field : facts.known()) {
      if (field != Facts.TASK && paths.contains(Facts.FIELDS.get(field).path())) {
        facts = facts.without(field);
      }
    }
    return trial.deciding().conclude(facts.workload()).recommended();
  }
}
