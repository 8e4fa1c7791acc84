package io.github.lowestrung.rules.invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a workload as small as can be while it still fails. */
final class Shrinking {

  private final Predicate<Facts> fails;

  Shrinking(Predicate<Facts> fails) {
    this.fails = fails;
  }

  /** Drops fields, then elements of lists, until whatever is dropped next lets it pass. */
  Facts smallest(Facts failing) {
    Facts smaller = smaller(failing);
    while (smaller != null) {
      failing = smaller;
      smaller = smaller(failing);
    }
    return failing;
  }

  private Facts smaller(Facts facts) {
    List<Facts> smaller = new ArrayList<>();
    for (int field : facts.known()) {
      if (field != Facts.TASK) {
        smaller.add(facts.without(field));
      }
    }
    for (int field : facts.known()) {
      if (facts.of(field) instanceof List<?> list && list.size() > 1) {
        for (Object one : list) {
          smaller.add(facts.with(field, list.stream().filter(other -> other != one).toList()));
        }
      }
    }
    return smaller.stream().filter(fails).findFirst().orElse(null);
  }
}
