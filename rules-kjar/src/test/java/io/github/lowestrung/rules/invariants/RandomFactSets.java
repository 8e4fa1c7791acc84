package io.github.lowestrung.rules.invariants;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Random workloads: mostly of a few facts, some with one section stated in full, and some that are
 * an example with a few facts changed. The same seed and number give the same workload.
 */
final class RandomFactSets {

  private final List<List<Object>> values;
  private final List<FactSet> examples;
  private final long seed;

  RandomFactSets(List<List<Object>> values, List<FactSet> examples, long seed) {
    this.values = values;
    this.examples = examples;
    this.seed = seed;
  }

  FactSet number(long number) {
    SplittableRandom random = new SplittableRandom(seed * 31 + number);
    while (true) {
      FactSet factSet =
          switch (random.nextInt(8)) {
            case 0 -> changed(withSection(task(random), random), 3, random);
            case 1, 2 -> changed(exampleOr(task(random), random), 3, random);
            default -> changed(task(random), 11, random);
          };
      if (factSet.valid()) {
        return factSet;
      }
    }
  }

  /** Returns one task, or now and then two. */
  private FactSet task(SplittableRandom random) {
    Set<Object> tasks = new LinkedHashSet<>((List<?>) any(values.get(FactSet.TASK), random));
    if (random.nextInt(4) == 0) {
      tasks.addAll((List<?>) any(values.get(FactSet.TASK), random));
    }
    return FactSet.NONE.with(FactSet.TASK, List.copyOf(tasks));
  }

  private FactSet withSection(FactSet factSet, SplittableRandom random) {
    String path = FactSet.FIELDS.get(anyField(random)).path();
    String section = path.replaceFirst("[.].*", ".");
    for (int field = FactSet.TASK + 1; field < values.size(); field++) {
      if (FactSet.FIELDS.get(field).path().startsWith(section)) {
        factSet = factSet.with(field, any(values.get(field), random));
      }
    }
    return factSet;
  }

  private FactSet exampleOr(FactSet factSet, SplittableRandom random) {
    return examples.isEmpty() ? factSet : any(examples, random);
  }

  /** States some facts, at least one and at most as many as given. */
  private FactSet changed(FactSet factSet, int most, SplittableRandom random) {
    for (int changes = random.nextInt(most); changes >= 0; changes--) {
      int field = anyField(random);
      factSet = factSet.with(field, any(values.get(field), random));
    }
    return factSet;
  }

  private int anyField(SplittableRandom random) {
    return FactSet.TASK + 1 + random.nextInt(values.size() - 1);
  }

  private static <T> T any(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
