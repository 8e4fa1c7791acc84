package io.github.lowestrung.rules.invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a workload as small as can be while it still fails. */
final class Shrinker {

  private final Predicate<FactSet> fails;

  Shrinker(Predicate<FactSet> fails) {
    this.fails = fails;
  }

  /** Drops fields, then elements of lists, until whatever is dropped next lets it pass. */
  FactSet smallest(FactSet failing) {
    FactSet smaller = smaller(failing);
    while (smaller != null) {
      failing = smaller;
      smaller = smaller(failing);
    }
    return failing;
  }

  private FactSet smaller(FactSet factSet) {
    List<FactSet> smaller = new ArrayList<>();
    for (int field : factSet.known()) {
      if (field != FactSet.TASK) {
        smaller.add(factSet.without(field));
      }
    }
    for (int field : factSet.known()) {
      if (factSet.of(field) instanceof List<?> list && list.size() > 1) {
        for (Object one : list) {
          smaller.add(factSet.with(field, list.stream().filter(other -> other != one).toList()));
        }
      }
    }
    return smaller.stream().filter(fails).findFirst().orElse(null);
  }
}
