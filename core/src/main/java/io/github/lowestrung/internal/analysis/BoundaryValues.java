package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.internal.rule.Constraint;
import io.github.lowestrung.internal.rule.Constraint.Comparison;
import io.github.lowestrung.internal.rule.Constraint.Expression;
import io.github.lowestrung.internal.rule.Constraint.Literal;
import io.github.lowestrung.internal.rule.Constraint.Property;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.PlatformTables;
import io.github.lowestrung.rulebook.model.Tuning;
import io.github.lowestrung.rulebook.service.Closing;
import io.github.lowestrung.rulebook.service.LanguageSupport;
import io.github.lowestrung.rulebook.service.Limit;
import io.github.lowestrung.rulebook.service.Minimum;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.NameKind;
import io.github.lowestrung.workload.waiver.Scope.AnyOf;
import io.github.lowestrung.workload.waiver.Scope.Condition;
import io.github.lowestrung.workload.waiver.Scope.Range;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The boundary values of rules, field by field: those that their conditions and the platform's
 * tables mention. Immutable.
 */
public final class BoundaryValues {

  /** The distance from a border at which a number is tried, for numbers that need not be whole. */
  private static final double BESIDE = 0.01;

  /** What is tried where only a formula uses a number: a very small and a very large value. */
  private static final List<Double> EXTREMES = List.of(1.0, 1e6);

  private final PlatformTables tables;
  private final KnownNames names;
  private final Map<Field, Set<Double>> numbers = new HashMap<>();
  private final Map<Field, Set<String>> texts = new HashMap<>();
  private final Set<Field> inFormulas = new HashSet<>();
  private final Map<Field, List<Object>> values = new HashMap<>();

  public BoundaryValues(RuleSet rules, Ladder ladder, PlatformTables tables, KnownNames names) {
    this.tables = tables;
    this.names = names;
    Vocabulary vocabulary = Vocabulary.of(names);
    for (Field field : vocabulary.fields()) {
      numbers.put(field, new TreeSet<>());
      texts.put(field, new LinkedHashSet<>());
    }
    List<String> approaches = ladder.approaches().stream().map(Approach::id).toList();
    rules.forEach(rule -> read(rule.shape(), approaches));
    rules.stream()
        .flatMap(rule -> rule.waivers().stream())
        .forEach(waiver -> waiver.scope().conditions().forEach(this::read));
    for (Minimum minimum : tables.minimums()) {
      vocabulary
          .field("data." + minimum.of())
          .ifPresent(field -> numbers.get(field).add((double) minimum.least()));
    }
    for (Limit limit : tables.limits()) {
      vocabulary.field(limit.of()).ifPresent(field -> numbers.get(field).add(limit.most()));
    }
    vocabulary.fields().forEach(field -> values.put(field, List.copyOf(valuesOf(field))));
  }

  /** Returns the values of a field that are worth trying; for a list, its elements. */
  public List<Object> values(Field field) {
    return values.get(field);
  }

  /** Returns the numbers that rules compare a field with. */
  public Set<Double> numbers(Field field) {
    return numbers.get(field);
  }

  /** Tells whether a formula uses the field, so that its border depends on other facts. */
  public boolean inFormula(Field field) {
    return inFormulas.contains(field);
  }

  /** Returns the distance from a border at which a field is tried. */
  public static double beside(Field field) {
    return field.kind() == FieldKind.WHOLE ? 1 : BESIDE;
  }

  private void read(RuleModel shape, List<String> approaches) {
    boolean asksTheLadder = shape.looksFor(Ladder.class);
    for (Step step : shape.steps()) {
      step.tests().forEach(this::read);
      for (Field field : FieldReads.of(shape, step)) {
        if (asksTheLadder && field.kind() == FieldKind.TEXT) {
          texts.get(field).addAll(approaches);
        }
        if (step.tests().stream().anyMatch(test -> test.reads().isEmpty())) {
          noteFormula(field);
        }
      }
    }
  }

  private void read(Test test) {
    Set<String> compared = new LinkedHashSet<>();
    compared(
        test,
        (field, border) -> {
          numbers.get(field).add(border);
          compared.add(field.name());
        });
    for (Field field : test.reads()) {
      if (field.kind() == FieldKind.TEXT) {
        texts.get(field).addAll(test.constraint().texts());
      }
    }
    for (Constraint part : test.constraint().alternatives()) {
      Set<String> names = part.names();
      List<Field> fields = test.reads().stream().filter(f -> names.contains(f.name())).toList();
      if (fields.size() > 1 || part.operands().anyMatch(Expression.class::isInstance)) {
        fields.stream().filter(f -> !compared.contains(f.name())).forEach(this::noteFormula);
      }
    }
  }

  private void read(Field field, Condition condition) {
    List<?> mentioned =
        condition instanceof Range range
            ? Stream.of(range.atLeast(), range.atMost()).filter(Objects::nonNull).toList()
            : ((AnyOf) condition).values();
    for (Object value : mentioned) {
      if (value instanceof Number one) {
        numbers.get(field).add(one.doubleValue());
      } else if (value instanceof String text) {
        texts.get(field).add(text);
      }
    }
  }

  /** Tells which fields a test compares with which numbers. */
  public static void compared(Test test, BiConsumer<Field, Double> told) {
    for (Comparison comparison : test.constraint().each(Comparison.class)) {
      if (comparison.left() instanceof Property property
          && comparison.right() instanceof Literal literal
          && literal.value() instanceof Double number) {
        test.reads().stream()
            .filter(field -> field.name().equals(property.name()))
            .forEach(field -> told.accept(field, number));
      }
    }
  }

  private void noteFormula(Field field) {
    if (field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.WHOLE) {
      inFormulas.add(field);
    }
  }

  private Collection<?> valuesOf(Field field) {
    return switch (field.kind()) {
      case FLAG -> List.of(true, false);
      case TERM -> field.terms();
      case NUMBER, WHOLE -> besideBorders(field);
      case TEXT -> textsOf(field);
    };
  }

  /** Returns a number and those next to it, as far as the field takes them. */
  Collection<?> beside(Field field, double border) {
    double step = beside(field);
    return typed(field, new TreeSet<>(Set.of(border - step, border, border + step)));
  }

  private Collection<?> besideBorders(Field field) {
    Set<Double> beside = new TreeSet<>();
    double step = beside(field);
    double last = 0;
    for (double border : numbers.get(field)) {
      beside.addAll(List.of(border - step, border, border + step));
      if (field.kind() == FieldKind.NUMBER && border - step <= last) {
        beside.add((last + border) / 2); // there may be no other number between the two
      }
      last = border;
    }
    if (inFormula(field)) {
      beside.addAll(EXTREMES);
    }
    return typed(field, beside);
  }

  private static Collection<?> typed(Field field, Set<Double> numbers) {
    numbers.removeIf(n -> field.objection(n).isPresent());
    return field.kind() == FieldKind.WHOLE
        ? numbers.stream().map(Double::longValue).distinct().toList()
        : numbers;
  }

  private Collection<String> textsOf(Field field) {
    Set<String> named = texts.get(field);
    if (!field.rule().values().isEmpty()) {
      return field.rule().values();
    }
    NameKind kind = field.rule().names();
    if (kind == NameKind.REGION || kind == NameKind.APPROACH) {
      return names.of(kind);
    }
    if (kind == NameKind.SERVICE) {
      tables.closings().stream().map(Closing::service).forEach(named::add);
      return named;
    }
    if (field.path().equals("data.languages")) {
      return languages();
    }
    if (field.path().equals("model.foundationModel")) {
      tables.tunings().stream().map(Tuning::models).forEach(named::addAll);
    }
    if (!field.rule().example().isEmpty()) {
      named.add(field.rule().example());
    }
    return named;
  }

  /** Returns one language of each class that the tables treat alike. */
  private Collection<String> languages() {
    List<LanguageSupport> rows = tables.languages();
    Map<Object, String> alike = new LinkedHashMap<>();
    rows.stream()
        .flatMap(row -> Stream.of(row.languages(), row.without(), row.partly()))
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .forEach(
            code ->
                alike.putIfAbsent(
                    rows.stream()
                        .map(
                            r ->
                                List.of(
                                    r.languages().contains(code) || r.without().contains(code),
                                    r.partly().contains(code)))
                        .toList(),
                    code));
    return alike.values();
  }
}
