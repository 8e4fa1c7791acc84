package io.github.lowestrung.rules.invariants;

import java.util.List;

/**
 * Workloads in which every three values occur together that do not contradict each other. That a
 * field is not known counts as a value of it.
 */
final class TripleCoverage {

  private static final int UNKNOWN = 0;

  private final List<List<Object>> values;
  private final CoveringArray array;

  TripleCoverage(List<List<Object>> values, long seed) {
    this.values = values;
    int[] sizes = values.stream().mapToInt(some -> 1 + some.size()).toArray();
    array = new CoveringArray(sizes, this::together, seed);
  }

  List<FactSet> workloads() {
    return array.rows().stream().map(this::facts).toList();
  }

  /** Returns how many triples that do not contradict each other occur in no workload. */
  long missing() {
    return array.missing();
  }

  @Override
  public String toString() {
    return "%d workloads with all %d triples of values of %d fields"
        .formatted(array.rows().size(), array.triples(), values.size());
  }

  private FactSet facts(int[] row) {
    FactSet factSet = FactSet.NONE;
    for (int field = 0; field < row.length; field++) {
      factSet = factSet.with(field, value(field, row[field]));
    }
    return factSet;
  }

  private Object value(int field, int choice) {
    return choice == UNKNOWN ? null : values.get(field).get(choice - 1);
  }

  private boolean together(int field, int choice, int otherField, int otherChoice) {
    FactSet pair =
        FactSet.NONE
            .with(FactSet.TASK, value(FactSet.TASK, 1))
            .with(field, value(field, choice))
            .with(otherField, value(otherField, otherChoice));
    return pair.of(FactSet.TASK) != null && pair.valid();
  }
}
