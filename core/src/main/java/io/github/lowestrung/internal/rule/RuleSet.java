package io.github.lowestrung.internal.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules by name, for the engine, and by id, for people. Immutable. */
public final class RuleSet implements Iterable<CompiledRule> {

  private final Map<String, CompiledRule> byName = new HashMap<>();
  private final Map<String, CompiledRule> byId = new TreeMap<>();

  public RuleSet(Iterable<CompiledRule> rules) {
    for (CompiledRule rule : rules) {
      byName.put(rule.info().name(), rule);
      byId.put(rule.info().id(), rule);
    }
  }

  /** Returns the rule of a name; null when there is none. */
  public CompiledRule named(String name) {
    return byName.get(name);
  }

  /** Returns the rule of an id. */
  public Optional<CompiledRule> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns the ids of all rules, sorted. */
  public Set<String> ids() {
    return Collections.unmodifiableSet(byId.keySet());
  }

  /** Returns the rules, sorted by id. */
  public Collection<CompiledRule> byId() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** Returns those of the rules that are wanted. */
  public RuleSet where(Predicate<CompiledRule> wanted) {
    return new RuleSet(stream().filter(wanted).toList());
  }

  public Stream<CompiledRule> stream() {
    return byName.values().stream();
  }

  @Override
  public Iterator<CompiledRule> iterator() {
    return Collections.unmodifiableCollection(byName.values()).iterator();
  }
}
