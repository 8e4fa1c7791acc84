package io.github.lowestrung.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The facts of one evaluation, by class. */
final class FactBase implements Iterable<Object> {

  private final Map<Class<?>, List<Object>> byType = new HashMap<>();

  /** Returns the facts of a class, in the order in which they came. */
  List<Object> of(Class<?> type) {
    return byType.getOrDefault(type, List.of());
  }

  @Override
  public Iterator<Object> iterator() {
    return byType.values().stream().flatMap(List::stream).iterator();
  }

  void add(Object fact) {
    byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>(4)).add(fact);
  }
}
