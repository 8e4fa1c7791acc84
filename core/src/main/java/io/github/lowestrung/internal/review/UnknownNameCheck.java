package io.github.lowestrung.internal.review;

import io.github.lowestrung.internal.analysis.LiveRules;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.Constraint;
import io.github.lowestrung.internal.rule.Constraint.Literal;
import io.github.lowestrung.internal.rule.Constraint.Property;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.review.Finding;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.NameKind;
import io.github.lowestrung.workload.term.NameSuggestion;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds conditions on a region, service, approach or language that does not exist.
 *
 * @param ladder the approaches that exist
 * @param names the names that the tables have
 * @param liveRules the rules that could fire; those that could not are reported for that
 */
record UnknownNameCheck(Ladder ladder, KnownNames names, LiveRules liveRules)
    implements ReviewCheck {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  @Override
  public List<Finding> of(CompiledRule rule) {
    List<Finding> flaws = new ArrayList<>();
    for (Step step : rule.shape().steps()) {
      for (Test test : step.tests()) {
        for (Constraint part : test.constraint().alternatives()) {
          values(part).forEach(value -> check(rule, step, test, part, value, flaws));
        }
      }
    }
    return flaws;
  }

  /** Returns what is written out beside the first operand, which is what it is compared with. */
  private static Stream<Object> values(Constraint part) {
    return part.operands()
        .skip(1)
        .filter(Literal.class::isInstance)
        .map(operand -> ((Literal) operand).value());
  }

  /** Returns the property or method that comes first; null where something else does. */
  private static String property(Constraint part) {
    return part.operands().findFirst().orElseThrow() instanceof Property property
        ? property.name()
        : null;
  }

  private void check(
      CompiledRule rule, Step step, Test test, Constraint part, Object value, List<Finding> flaws) {
    String property = property(part);
    Field field =
        property == null ? null : step.section().flatMap(s -> s.field(property)).orElse(null);
    if (field != null) {
      String flaw = flaw(field, value);
      if (flaw != null) {
        flaws.add(
            ReviewCheck.flaw(
                Check.UNKNOWN_NAME, rule, "The condition (" + test.words() + ") " + flaw));
      }
    } else if (value instanceof String name
        && step.kind().isPresent()
        && ("approach".equals(property) || "covers".equals(property))
        && ladder.find(name).isEmpty()
        && liveRules.fires(rule)) {
      flaws.add(
          ReviewCheck.flaw(
              Check.UNKNOWN_NAME,
              rule,
              "The condition (%s) names the approach (%s), which no rulebook describes. %s"
                  .formatted(
                      test.words(),
                      name,
                      NameSuggestion.of(
                              name, ladder.approaches().stream().map(Approach::id).toList())
                          .advice("Maybe add it to approaches.yaml."))));
    }
  }

  /** Returns what is wrong with a value that a field is compared with; null when nothing is. */
  private String flaw(Field field, Object value) {
    if (!(value instanceof String name)) {
      return field.kind() == FieldKind.TEXT
          ? "compares {%s}, a text, with (%s). Maybe write the value in quotes."
              .formatted(
                  field.path(), value instanceof Double number ? PlainNumber.text(number) : value)
          : null;
    }
    if (field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.WHOLE) {
      return "compares {%s}, a number, with the text \"%s\". Maybe write a number without quotes."
          .formatted(field.path(), name);
    }
    NameKind sort = field.rule().names();
    Collection<String> known = names.of(field.rule());
    if (!known.isEmpty() && !known.contains(name)) {
      return "compares {%s} with (%s), where %s was expected. %s"
          .formatted(
              field.path(),
              name,
              sort == NameKind.NOTHING ? "one of " + String.join(", ", known) : sort.called(),
              NameSuggestion.of(name, known).advice("Maybe a table lacks it."));
    }
    String pattern = field.rule().pattern();
    boolean wrong = !pattern.isEmpty() && !name.matches(pattern);
    boolean noLanguage =
        field.path().equals("data.languages") && !LANGUAGES.contains(name.split("-", -1)[0]);
    return wrong || noLanguage
        ? "compares {%s} with (%s), where %s was expected. Maybe it is misspelt."
            .formatted(field.path(), name, field.rule().expected())
        : null;
  }
}
