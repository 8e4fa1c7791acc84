package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.rule.ConditionText;
import io.github.lowestrung.internal.rule.ConditionTokens.Token;
import io.github.lowestrung.internal.rule.Constraint;
import io.github.lowestrung.internal.rule.Constraint.Comparison;
import io.github.lowestrung.internal.rule.Constraint.Constant;
import io.github.lowestrung.internal.rule.Constraint.Containment;
import io.github.lowestrung.internal.rule.Constraint.Disjunction;
import io.github.lowestrung.internal.rule.Constraint.Expression;
import io.github.lowestrung.internal.rule.Constraint.Literal;
import io.github.lowestrung.internal.rule.Constraint.Membership;
import io.github.lowestrung.internal.rule.Constraint.NullTest;
import io.github.lowestrung.internal.rule.Constraint.Operand;
import io.github.lowestrung.internal.rule.Constraint.Operator;
import io.github.lowestrung.internal.rule.Constraint.Property;
import io.github.lowestrung.internal.rule.Constraint.Variable;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.internal.rule.RuleModel.BoundVariable;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds conditions that could hold, or fail with an error, where a field that they read is not
 * stated. What passes is three-valued: it holds only if it holds whatever the unknown fields may
 * be. A field counts as stated after a condition of the same pattern that holds only for a value.
 */
public final class UnstatedFieldCheck {

  private final RuleModel shape;
  private final List<String> flaws = new ArrayList<>();
  private final Map<Integer, Set<Field>> stated = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  private UnstatedFieldCheck(RuleModel shape) {
    this.shape = shape;
  }

  /** Returns what is wrong with the conditions of a rule, each with its remedy. */
  public static List<String> flaws(RuleModel shape) {
    UnstatedFieldCheck check = new UnstatedFieldCheck(shape);
    shape.steps().forEach(check::pattern);
    return List.copyOf(check.flaws);
  }

  private void pattern(Step step) {
    Set<Field> known = new HashSet<>();
    stated.put(step.slot(), known);
    if (step.source() != null) {
      unknown(step.source().arguments())
          .ifPresent(name -> add(ConditionText.ofRule(step), name, remedy(name)));
    }
    for (Test test : step.tests()) {
      test(step, test, known);
    }
    Section section = step.section().filter(s -> !s.bare()).orElse(null);
    if (section != null) {
      step.bound().forEach(place -> variable(section, place, known));
    }
  }

  private void test(Step step, Test test, Set<Field> known) {
    Set<String> unsure = new LinkedHashSet<>();
    for (Constraint alternative : test.constraint().alternatives()) {
      unsure.addAll(unsure(step, test, alternative, known));
    }
    if (!unsure.isEmpty()) {
      String name = unsure.iterator().next();
      add(test.words(), name, remedy(name));
    }
    boolean single = !(test.constraint() instanceof Disjunction);
    if (single && !(test.constraint() instanceof NullTest asks && !asks.known())) {
      known.addAll(test.reads());
    }
  }

  /** Returns what an alternative of a condition needs and may not be there; mostly nothing. */
  private Set<String> unsure(Step step, Test test, Constraint alternative, Set<Field> known) {
    if (isStrict(alternative)) {
      return Set.of();
    }
    Set<String> needed = new LinkedHashSet<>();
    alternative.operands().forEach(operand -> needed.addAll(open(operand)));
    Section section = step.section().filter(s -> !s.bare()).orElse(null);
    if (section == null || (!needed.isEmpty() && !step.alone(test))) {
      return needed;
    }
    List<Field> fields = named(section, alternative);
    fields.removeAll(known);
    boolean formula = test.reads().isEmpty();
    boolean whole = alternative == test.constraint() && step.alone(test) && needed.isEmpty();
    if (whole && (formula || fields.size() == 1)) {
      return missing(section, test, formula ? section.fields() : fields);
    }
    fields.forEach(field -> needed.add(field.name()));
    return needed;
  }

  private static List<Field> named(Section section, Constraint constraint) {
    Set<String> names = constraint.names();
    return new ArrayList<>(
        section.fields().stream().filter(field -> names.contains(field.name())).toList());
  }

  /**
   * Tries a condition with each of some fields missing, and returns one without which it holds or
   * fails. A formula of the library, which names no field, may hold: see {@link AbsenceQueries}.
   */
  private static Set<String> missing(Section section, Test test, List<Field> fields) {
    for (Field field : fields) {
      try {
        boolean holds = test.predicate().test(FieldAssignment.sample(section, field));
        if (holds && !test.reads().isEmpty()) {
          return Set.of(field.name());
        }
      } catch (Exception e) {
        return Set.of(field.name());
      }
    }
    return Set.of();
  }

  /** Tells whether a condition never holds where one of its operands is unknown. */
  private boolean isStrict(Constraint constraint) {
    if (constraint instanceof NullTest test) {
      return isSimple(test.operand());
    }
    if (constraint instanceof Comparison comparison) {
      return comparison.operator() != Operator.UNEQUAL
          && ((isSimple(comparison.left()) && isValue(comparison.right()))
              || (isValue(comparison.left()) && isSimple(comparison.right())));
    }
    if (constraint instanceof Membership membership) {
      return !membership.negated()
          && isSimple(membership.operand())
          && membership.values().stream().allMatch(this::isValue);
    }
    return constraint instanceof Containment containment
        && !containment.negated()
        && isSimple(containment.list())
        && isValue(containment.value());
  }

  private static boolean isSimple(Operand operand) {
    return operand instanceof Variable
        || (operand instanceof Property property && !property.name().contains("."));
  }

  private boolean isValue(Operand operand) {
    return operand instanceof Literal
        || operand instanceof Constant
        || (operand instanceof Variable variable && !open.contains(variable.name()));
  }

  /** Returns the variables of an operand that may stand for nothing. */
  private Set<String> open(Operand operand) {
    Set<String> found = new LinkedHashSet<>();
    if (operand instanceof Variable variable && open.contains(variable.name())) {
      found.add(variable.name());
    }
    if (operand instanceof Expression expression) {
      List<Token> tokens = expression.tokens().list();
      for (int i = 0; i < tokens.size(); i++) {
        String name = tokens.get(i).text();
        if (open.contains(name)) {
          found.add(name);
        } else if (i + 2 < tokens.size() && tokens.get(i + 1).text().equals(".")) {
          ofFact(name, tokens.get(i + 2).text()).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** Returns a field of the fact that a variable stands for, where that need not be stated. */
  private Optional<String> ofFact(String variable, String field) {
    Integer place = shape.slots().get(variable);
    return shape.steps().stream()
        .filter(step -> place != null && step.slot() == place)
        .flatMap(step -> step.section().stream())
        .flatMap(section -> section.fields().stream())
        .filter(f -> f.name().equals(field) && !stated.get(place).contains(f))
        .map(f -> variable + "." + field)
        .findFirst();
  }

  private Optional<String> unknown(List<Integer> places) {
    return shape.slots().entrySet().stream()
        .filter(slot -> places.contains(slot.getValue()) && open.contains(slot.getKey()))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  /** Notes a variable that may stand for nothing, and refuses one that cannot be computed then. */
  private void variable(Section section, int place, Set<Field> known) {
    BoundVariable bound = shape.bindings().get(place);
    String name = bound.binding().getBoundVariable().getName();
    for (Field field : section.fields()) {
      if (!known.contains(field)) {
        try {
          if (bound.binding().eval(FieldAssignment.sample(section, field)) == null) {
            open.add(name);
          }
        } catch (RuntimeException e) {
          add(name + " : ...", field.name(), remedy(field.name()));
        }
      }
    }
  }

  private static String remedy(String name) {
    return name.startsWith("$") && !name.contains(".")
        ? "Maybe add (!= null) for the field that %s is bound to, where it is bound."
            .formatted(name)
        : "Maybe write (%s != null) before it.".formatted(name);
  }

  private void add(String condition, String name, String remedy) {
    flaws.add(
        "The condition (%s) may match or fail where (%s) is not stated, and unknown is not false. %s"
            .formatted(condition, name, remedy));
  }
}
