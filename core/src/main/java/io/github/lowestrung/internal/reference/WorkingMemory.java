package io.github.lowestrung.internal.reference;

import io.github.lowestrung.workload.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The facts of one evaluation, by what tells them apart. */
public final class WorkingMemory implements Iterable<Object> {

  private final Map<Object, List<Object>> byKey = new HashMap<>();

  /**
   * Returns the facts of a class or, for one that a rulebook declares, of a path, in the order in
   * which they came.
   */
  public List<Object> of(Object key) {
    return byKey.getOrDefault(key, List.of());
  }

  @Override
  public Iterator<Object> iterator() {
    return byKey.values().stream().flatMap(List::stream).iterator();
  }

  public void add(Object fact) {
    byKey.computeIfAbsent(Vocabulary.key(fact), key -> new ArrayList<>(4)).add(fact);
  }
}
