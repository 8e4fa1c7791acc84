package io.github.lowestrung.rules.invariants;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Random workloads: mostly of a few facts, some with one section stated in full, and some that are
 * an example with a few facts changed. The same seed and number give the same workload.
 */
final class RandomFacts {

  private final List<List<Object>> values;
  private final List<Facts> examples;
  private final long seed;

  RandomFacts(List<List<Object>> values, List<Facts> examples, long seed) {
    this.values = values;
    this.examples = examples;
    this.seed = seed;
  }

  Facts number(long number) {
    SplittableRandom random = new SplittableRandom(seed * 31 + number);
    while (true) {
      Facts facts =
          switch (random.nextInt(8)) {
            case 0 -> changed(withSection(task(random), random), 3, random);
            case 1, 2 -> changed(exampleOr(task(random), random), 3, random);
            default -> changed(task(random), 11, random);
          };
      if (facts.valid()) {
        return facts;
      }
    }
  }

  /** Returns one task, or now and then two. */
  private Facts task(SplittableRandom random) {
    Set<Object> tasks = new LinkedHashSet<>((List<?>) any(values.get(Facts.TASK), random));
    if (random.nextInt(4) == 0) {
      tasks.addAll((List<?>) any(values.get(Facts.TASK), random));
    }
    return Facts.NONE.with(Facts.TASK, List.copyOf(tasks));
  }

  private Facts withSection(Facts facts, SplittableRandom random) {
    String path = Facts.FIELDS.get(anyField(random)).path();
    String section = path.replaceFirst("[.].*", ".");
    for (int field = Facts.TASK + 1; field < values.size(); field++) {
      if (Facts.FIELDS.get(field).path().startsWith(section)) {
        facts = facts.with(field, any(values.get(field), random));
      }
    }
    return facts;
  }

  private Facts exampleOr(Facts facts, SplittableRandom random) {
    return examples.isEmpty() ? facts : any(examples, random);
  }

  /** States some facts, at least one and at most as many as given. */
  private Facts changed(Facts facts, int most, SplittableRandom random) {
    for (int changes = random.nextInt(most); changes >= 0; changes--) {
      int field = anyField(random);
      facts = facts.with(field, any(values.get(field), random));
    }
    return facts;
  }

  private int anyField(SplittableRandom random) {
    return Facts.TASK + 1 + random.nextInt(values.size() - 1);
  }

  private static <T> T any(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
