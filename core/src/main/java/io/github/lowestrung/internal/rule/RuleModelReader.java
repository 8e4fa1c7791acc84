package io.github.lowestrung.internal.rule;

import io.github.lowestrung.internal.rule.RuleModel.BoundVariable;
import io.github.lowestrung.internal.rule.RuleModel.Quantifier;
import io.github.lowestrung.internal.rule.RuleModel.Source;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.Threshold;
import io.github.lowestrung.rulebook.threshold.Thresholds;
import io.github.lowestrung.workload.OwnFact;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.DeclarationSource;
import org.drools.model.From0;
import org.drools.model.From1;
import org.drools.model.From2;
import org.drools.model.From3;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Function2;
import org.drools.model.functions.Function3;
import org.drools.model.functions.PredicateN;

/** Takes a rule of an executable model apart, and refuses shapes that cannot be explained. */
final class RuleModelReader {

  private final Rule rule;
  private final Thresholds thresholds;
  private final Vocabulary vocabulary;
  private final Map<Integer, Object> constants = new HashMap<>();
  private final Map<String, String> numbers = new HashMap<>();
  private final Map<String, Integer> slots = new HashMap<>();
  private final List<BoundVariable> bindings = new ArrayList<>();

  /** Thrown where a rule has a shape that cannot be evaluated; the message says which. */
  static final class UnknownShapeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownShapeException(String what) {
      super(what);
    }
  }

  RuleModelReader(Rule rule, Thresholds thresholds, Vocabulary vocabulary) {
    this.rule = rule;
    this.thresholds = thresholds;
    this.vocabulary = vocabulary;
  }

  RuleModel read() {
    Condition view = (Condition) rule.getView();
    if (view.getType() != Condition.Type.AND) {
      throw new UnknownShapeException("joins its patterns by " + view.getType());
    }
    List<Step> steps = new ArrayList<>();
    for (Condition condition : view.getSubConditions()) {
      if (condition instanceof Pattern<?> pattern
          && pattern.getPatternVariable().getType() == Threshold.class) {
        settle(pattern);
      } else if (condition.getType() != Condition.Type.CONSEQUENCE) {
        steps.add(step(condition));
      }
    }
    if (rule.getConsequences().size() != 1) {
      throw new UnknownShapeException("has more than one consequence");
    }
    Consequence consequence = rule.getDefaultConsequence();
    if (!consequence.isUsingDrools()) {
      throw new UnknownShapeException("concludes nothing, as its consequence takes no kcontext");
    }
    return new RuleModel(
        List.copyOf(steps),
        Map.copyOf(slots),
        bindings,
        Map.copyOf(constants),
        consequence.getBlock(),
        places(consequence.getVariables()));
  }

  /** A threshold is the same in every decision, so it and what it binds are constants. */
  private void settle(Pattern<?> pattern) {
    List<Test> tests = tests(pattern.getConstraint(), null).toList();
    List<String> names = tests.size() == 1 ? tests.get(0).constraint().required("name") : List.of();
    if (names.size() != 1) {
      throw new UnknownShapeException(
          "matches a Threshold by other than its name, such as Threshold( name == \"the-name\" )");
    }
    String name = names.get(0);
    Threshold threshold =
        thresholds
            .find(name)
            .orElseThrow(
                () ->
                    new RulebookException(
                        ("The rule \"%s\" asks for the parameter (%s), which no rulebook"
                                + " publishes. %s")
                            .formatted(rule.getName(), name, thresholds.meant(name))));
    constants.put(place(pattern.getPatternVariable()), threshold);
    for (Binding binding : pattern.getBindings()) {
      Object value = binding.eval(threshold);
      constants.put(place(binding.getBoundVariable()), value);
      if (value instanceof Number number) {
        numbers.put(binding.getBoundVariable().getName(), PlainNumber.text(number.doubleValue()));
      }
    }
  }

  private Step step(Condition condition) {
    return switch (condition.getType()) {
      case PATTERN -> step(Quantifier.EACH, condition);
      case EXISTS -> step(Quantifier.EXISTS, only(condition));
      case NOT -> step(Quantifier.NOT, only(condition));
      default ->
          throw new UnknownShapeException(
              "uses " + condition.getType() + ", where patterns, not and exists are known");
    };
  }

  private static Condition only(Condition quantified) {
    List<Condition> inside = quantified.getSubConditions();
    if (inside.size() != 1 || inside.get(0).getType() != Condition.Type.PATTERN) {
      throw new UnknownShapeException(
          "has a " + quantified.getType() + " around more than one pattern");
    }
    return inside.get(0);
  }

  private Step step(Quantifier quantifier, Condition condition) {
    if (!(condition instanceof Pattern<?> pattern)) {
      throw new UnknownShapeException("has a pattern of an unknown kind, " + condition.getClass());
    }
    Variable<?> fact = pattern.getPatternVariable();
    int slot = place(fact);
    List<Binding> bound = List.copyOf(pattern.getBindings());
    for (Binding binding : bound) {
      bindings.set(
          place(binding.getBoundVariable()),
          new BoundVariable(binding, places(binding.getInputVariables())));
    }
    Section section = section(pattern);
    List<Test> written = tests(pattern.getConstraint(), section).toList();
    boolean own = section != null && section.own();
    List<Test> tests = own ? OwnFactPattern.conditions(section, written) : written;
    return new Step(
        quantifier,
        fact.getType(),
        Optional.ofNullable(section),
        slot,
        section == null ? fact.getType() : section.key(),
        fact instanceof Declaration<?> declared ? source(declared.getSource()) : null,
        tests,
        bound.stream().map(binding -> place(binding.getBoundVariable())).toList());
  }

  /** Returns the section that a pattern looks at; null where it looks at other facts. */
  private Section section(Pattern<?> pattern) {
    Class<?> type = pattern.getPatternVariable().getType();
    return type == OwnFact.class
        ? OwnFactPattern.section(
            rule.getName(), tests(pattern.getConstraint(), null).toList(), vocabulary)
        : vocabulary.sectionOf(type).orElse(null);
  }

  /** Takes conditions apart that must all hold, on a fact of a section or, without one, another. */
  private Stream<Test> tests(Constraint constraint, Section section) {
    return switch (constraint.getType()) {
      case SINGLE ->
          constraint == SingleConstraint.TRUE
              ? Stream.empty()
              : Stream.of(test((SingleConstraint) constraint, section));
      case MULTIPLE, AND -> constraint.getChildren().stream().flatMap(c -> tests(c, section));
      default ->
          throw new UnknownShapeException(
              "joins conditions by " + constraint.getType() + " in a way that has no words");
    };
  }

  private Test test(SingleConstraint constraint, Section section) {
    ConditionTokens written =
        ConditionTokens.of(constraint.predicateInformation().getStringConstraint(), numbers);
    if (written.list().isEmpty() || constraint.isTemporal()) {
      throw new UnknownShapeException("has a condition without words");
    }
    if (written.list().stream().anyMatch(token -> token.is("&&"))) {
      throw new UnknownShapeException(
          "joins conditions by && in (" + written + "), where a comma is expected");
    }
    List<Integer> arguments = places(constraint.getVariables());
    return new Test(
        written,
        ConstraintParser.parse(written),
        arguments.stream().anyMatch(constants::containsKey)
            ? settled(constraint.getPredicate(), arguments)
            : constraint.getPredicate(),
        arguments.stream().filter(place -> !constants.containsKey(place)).toList(),
        section == null ? List.of() : named(section, written));
  }

  /** Returns a condition that knows the constants and is given the rest. */
  private PredicateN settled(PredicateN predicate, List<Integer> arguments) {
    Object[] known = arguments.stream().map(constants::get).toArray();
    return given -> {
      Object[] all = known.clone();
      int next = 0;
      for (int i = 0; i < all.length; i++) {
        if (all[i] == null) {
          all[i] = given[next++];
        }
      }
      return predicate.test(all);
    };
  }

  /** Names the fields that a condition reads, as it is written, which the model keeps. */
  private static List<Field> named(Section section, ConditionTokens written) {
    if (section.bare()) {
      return section.fields();
    }
    Set<String> names = written.names().collect(Collectors.toSet());
    return section.fields().stream().filter(field -> names.contains(field.name())).toList();
  }

  @SuppressWarnings("unchecked") // the rule was compiled, so its variables have the right types
  private Source source(DeclarationSource source) {
    if (source == null) {
      return null;
    }
    if (source instanceof From0<?> from) {
      return new Source(arguments -> from.getProvider().apply(), List.of());
    }
    if (source instanceof From1<?> from) {
      Function1<Object, ?> rows = (Function1<Object, ?>) from.getProvider();
      return new Source(
          rows == null ? arguments -> arguments[0] : arguments -> rows.apply(arguments[0]),
          places(from.getVariable()),
          selection(from.getVariable()));
    }
    if (source instanceof From2<?, ?> from) {
      Function2<Object, Object, ?> rows = (Function2<Object, Object, ?>) from.getProvider();
      return new Source(
          arguments -> rows.apply(arguments[0], arguments[1]),
          places(from.getVariable(), from.getVariable2()),
          selection(from.getVariable()));
    }
    if (source instanceof From3<?, ?, ?> from) {
      Function3<Object, Object, Object, ?> rows =
          (Function3<Object, Object, Object, ?>) from.getProvider();
      return new Source(
          arguments -> rows.apply(arguments[0], arguments[1], arguments[2]),
          places(from.getVariable(), from.getVariable2(), from.getVariable3()),
          selection(from.getVariable()));
    }
    throw new UnknownShapeException(
        "takes rows from %s, where a from is known that needs at most three variables"
            .formatted(source.getClass().getSimpleName()));
  }

  private static RowSelection selection(Variable<?> start) {
    return start.getType() == Platform.class ? new RowSelection() : null;
  }

  private List<Integer> places(Variable<?>... variables) {
    return Arrays.stream(variables).map(this::place).toList();
  }

  private int place(Variable<?> variable) {
    if (!variable.isFact()) {
      throw new UnknownShapeException("uses the global " + variable.getName());
    }
    Integer known = slots.get(variable.getName());
    if (known == null) {
      known = slots.size();
      slots.put(variable.getName(), known);
      bindings.add(null);
    }
    return known;
  }
}
