package io.github.lowestrung.internal.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The facts of one evaluation, by class. */
public final class WorkingMemory implements Iterable<Object> {

  private final Map<Class<?>, List<Object>> byType = new HashMap<>();

  /** Returns the facts of a class, in the order in which they came. */
  public List<Object> of(Class<?> type) {
    return byType.getOrDefault(type, List.of());
  }

  @Override
  public Iterator<Object> iterator() {
    return byType.values().stream().flatMap(List::stream).iterator();
  }

  public void add(Object fact) {
    byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>(4)).add(fact);
  }
}
