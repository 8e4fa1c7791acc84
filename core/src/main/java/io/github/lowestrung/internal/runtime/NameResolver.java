package io.github.lowestrung.internal.runtime;

import io.github.lowestrung.internal.facts.FieldSet;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rulebook.LoadedRulebooks;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Finds approaches, rules and facts by the names that callers use.
 *
 * @param rulebooks the rulebooks that have the names
 */
public record NameResolver(LoadedRulebooks rulebooks) {

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

  /** Returns fields, given their paths or the names of their sections. */
  public FieldSet fields(Set<String> paths) {
    List<Field> found = new ArrayList<>();
    for (String path : paths) {
      Vocabulary vocabulary = rulebooks.vocabulary();
      List<Field> fields = vocabulary.fields(path);
      if (fields.isEmpty()) {
        fields = vocabulary.field(path).stream().toList();
      }
      if (fields.isEmpty()) {
        throw unknown("fact", path, vocabulary.fields().stream().map(Field::path).toList());
      }
      found.addAll(fields);
    }
    return FieldSet.of(found);
  }

  private static IllegalArgumentException unknown(
      String what, String name, Collection<String> known) {
    return new IllegalArgumentException(
        "There is no " + what + " '" + name + "'" + NameSuggestion.of(name, known).question("."));
  }
}
