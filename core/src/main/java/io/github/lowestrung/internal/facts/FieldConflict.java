package io.github.lowestrung.internal.facts;

import io.github.lowestrung.workload.Contradictions;
import io.github.lowestrung.workload.FactConflict;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import java.util.List;
import java.util.Optional;

/**
 * Two fields of which some values cannot both hold. Immutable.
 *
 * @param conflict what cannot hold
 * @param reported the field whose value is reported
 * @param because the other one
 */
record FieldConflict(FactConflict conflict, Field reported, Field because) {

  /** All of them; those of the library are the only ones. */
  static final List<FieldConflict> ALL =
      Contradictions.conflicts().stream()
          .map(c -> new FieldConflict(c, field(c.path()), field(c.because())))
          .toList();

  private static Field field(String path) {
    return Vocabulary.LIBRARY.field(path).orElseThrow();
  }

  boolean in(FieldAssignment facts) {
    return conflict.between(facts.of(reported), facts.of(because));
  }

  FieldSet fields() {
    return FieldSet.of(List.of(reported, because));
  }

  /** Returns the last value that a number can have beside the other fact, if there is one. */
  Optional<Object> limit(Field number, FieldAssignment facts) {
    double limit =
        conflict.limit(number.path(), facts.of(number.equals(reported) ? because : reported));
    return Optional.of(limit)
        .filter(Double::isFinite)
        .<Object>map(n -> number.kind() == FieldKind.WHOLE ? (Object) n.longValue() : n)
        .filter(n -> number.objection(n).isEmpty());
  }
}
