package io.github.lowestrung.internal.runtime;

import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rulebook.LoadedRulebooks;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Finds approaches, rules and facts by the names that callers use. */
public final class NameResolver {

  private final LoadedRulebooks rulebooks;

  public NameResolver(LoadedRulebooks rulebooks) {
    this.rulebooks = rulebooks;
  }

  public String approach(String id) {
    if (rulebooks.ladder().find(id).isEmpty()) {
      throw unknown("approach", id, rulebooks.names().approaches());
    }
    return id;
  }

  public String nameOf(String approach) {
    return rulebooks.ladder().approach(approach).name();
  }

  public CompiledRule rule(String id) {
    return rulebooks
        .rules()
        .find(id)
        .orElseThrow(() -> unknown("rule", id, rulebooks.rules().ids()));
  }

  /** Returns the numbers of fields, given their paths or the names of their sections. */
  public BitSet fields(Set<String> paths) {
    BitSet numbers = new BitSet();
    for (String path : paths) {
      Vocabulary.Section section = Vocabulary.sections().get(path);
      List<Field> fields =
          section != null ? section.fields() : Vocabulary.field(path).stream().toList();
      if (fields.isEmpty()) {
        throw unknown("fact", path, FieldAssignment.FIELDS.stream().map(Field::path).toList());
      }
      fields.forEach(field -> numbers.set(FieldAssignment.number(field)));
    }
    return numbers;
  }

  private static IllegalArgumentException unknown(
      String what, String name, Collection<String> known) {
    return new IllegalArgumentException(
        "There is no " + what + " '" + name + "'" + NameSuggestion.of(name, known).question("."));
  }
}
