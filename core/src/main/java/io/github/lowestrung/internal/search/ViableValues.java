package io.github.lowestrung.internal.search;

import io.github.lowestrung.decision.Relaxation;
import io.github.lowestrung.internal.analysis.AlternativeValues;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Says for which values of the facts of a relaxation something is recommended, by trying them.
 *
 * @param context the facts for which nothing is
 */
public record ViableValues(EvaluationContext context) {

  /** Returns the relaxation with those values of each of its facts, the others being withdrawn. */
  public Relaxation in(Relaxation relaxation) {
    List<Field> fields =
        relaxation.change().stream()
            .flatMap(path -> context.stated().vocabulary().field(path).stream())
            .toList();
    Map<String, String> values = new TreeMap<>();
    for (Field field : fields) {
      FieldAssignment rest = context.stated();
      for (Field other : fields) {
        rest = other.equals(field) ? rest : rest.with(other, null);
      }
      String words = field.equals(FieldAssignment.TASK) ? "" : words(field, rest);
      if (!words.isEmpty()) {
        values.put(field.path(), words);
      }
    }
    return new Relaxation(relaxation.change(), relaxation.to(), values);
  }

  private String words(Field field, FieldAssignment rest) {
    AlternativeValues alternatives = new AlternativeValues(context.runtime().borders());
    List<Object> viable =
        alternatives.of(rest, field, null).stream()
            .filter(Objects::nonNull)
            .filter(value -> isViable(rest.with(field, value)))
            .toList();
    if (viable.isEmpty()) {
      return "";
    }
    return new ValueText(field, context.runtime().borders())
        .of(
            viable,
            alternatives.tried(rest, field, null),
            rest.of(field),
            value -> isViable(rest.with(field, value)));
  }

  private boolean isViable(FieldAssignment facts) {
    return EvaluationContext.valid(facts)
        && context.decide(facts, Stratum.CHOOSE).conclusions().recommended() != null;
  }
}
