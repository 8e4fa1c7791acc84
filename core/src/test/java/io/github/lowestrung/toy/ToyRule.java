package io.github.lowestrung.toy;

import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.execute;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.drools.model.Drools;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleBuilder;
import org.kie.api.runtime.rule.RuleContext;

/** Writes small rules as a build would, pattern by pattern. */
public final class ToyRule {

  private static final ThreadLocal<List<Rule>> FIRST = ThreadLocal.withInitial(List::of);
  private static final ThreadLocal<List<Rule>> SECOND = ThreadLocal.withInitial(List::of);

  /** The model of a first rulebook. */
  public static final class First extends ModelImpl {
    public First() {
      FIRST.get().forEach(this::addRule);
    }
  }

  /** The model of a second rulebook. */
  public static final class Second extends ModelImpl {
    public Second() {
      SECOND.get().forEach(this::addRule);
    }
  }

  /** A condition and its words. */
  public record Condition<T>(String words, Predicate<T> holds) implements Predicate1<T> {

    @Override
    public boolean test(T fact) {
      return holds.test(fact);
    }

    @Override
    public PredicateInformation predicateInformation() {
      return new PredicateInformation(words, "toy", "toy.drl");
    }
  }

  /** A condition on a fact and a variable, and its words. */
  private record Join<T, V>(String words, BiPredicate<T, V> holds) implements Predicate2<T, V> {

    @Override
    public boolean test(T fact, V value) {
      return holds.test(fact, value);
    }

    @Override
    public PredicateInformation predicateInformation() {
      return new PredicateInformation(words, "toy", "toy.drl");
    }
  }

  /** Says which rules the models have from now on. */
  public static void load(List<Rule> first, List<Rule> second) {
    FIRST.set(first);
    SECOND.set(second);
  }

  private final String id;
  private final Map<String, String> annotations = new LinkedHashMap<>();
  private final List<RuleItemBuilder<?>> items = new ArrayList<>();
  private final Map<String, Variable<?>> variables = new LinkedHashMap<>();
  private final Map<Rule.Attribute<?>, Object> attributes = new LinkedHashMap<>();
  private String stratum = "exclude";

  private ToyRule(String id) {
    this.id = id;
    annotations.putAll(
        Map.of("id", id, "kind", "constraint", "since", "1", "source", "X", "reason", "it is so"));
  }

  /** Begins a constraint. */
  public static ToyRule rule(String id) {
    return new ToyRule(id);
  }

  /** Begins a rule of another kind and stratum. */
  public static ToyRule rule(String id, String kind, String stratum) {
    ToyRule rule = new ToyRule(id).with("kind", kind);
    rule.stratum = stratum;
    if (kind.equals("guidance")) {
      rule.annotations.put("advice", rule.annotations.remove("reason"));
    }
    return rule;
  }

  /** Begins a rule that concludes a concept. */
  public static ToyRule concept(String id) {
    return rule(id, "concept", "concept");
  }

  public static <T> Condition<T> that(String words, Predicate<T> holds) {
    return new Condition<>(words, holds);
  }

  public ToyRule with(String annotation, String value) {
    annotations.put(annotation, value);
    return this;
  }

  public ToyRule reason(String reason) {
    return with(annotations.containsKey("advice") ? "advice" : "reason", reason);
  }

  public ToyRule without(String annotation) {
    annotations.remove(annotation);
    return this;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // handed on, and only read
  public final <T> ToyRule each(Class<T> type, Condition<T>... conditions) {
    items.add(conditioned(declarationOf(type), conditions));
    return this;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // handed on, and only read
  public final <T> ToyRule not(Class<T> type, Condition<T>... conditions) {
    items.add(PatternDSL.not(conditioned(declarationOf(type), conditions)));
    return this;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // handed on, and only read
  public final <T> ToyRule exists(Class<T> type, Condition<T>... conditions) {
    items.add(PatternDSL.exists(conditioned(declarationOf(type), conditions)));
    return this;
  }

  public <T> ToyRule binding(Class<T> type, String name, Function<T, String> value) {
    return binding(type, String.class, name, value);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // handed on, and only read
  public final <T, V> ToyRule binding(
      Class<T> type, Class<V> of, String name, Function<T, V> value, Condition<T>... conditions) {
    items.add(bound(type, of, name, value, conditions));
    return this;
  }

  public <T> ToyRule notBinding(Class<T> type, String name, Function<T, String> value) {
    items.add(PatternDSL.not(bound(type, String.class, name, value)));
    return this;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // handed on, and only read
  private final <T, V> PatternDef<T> bound(
      Class<T> type, Class<V> of, String name, Function<T, V> value, Condition<T>... conditions) {
    Variable<V> variable = declarationOf(of, name);
    variables.put(name, variable);
    return conditioned(declarationOf(type), conditions).bind(variable, value::apply);
  }

  /** Adds a pattern whose first condition is on a variable too. */
  @SafeVarargs
  @SuppressWarnings("varargs") // handed on, and only read
  public final <T, V> ToyRule joined(
      Class<T> type,
      String words,
      String variable,
      BiPredicate<T, V> holds,
      Condition<T>... conditions) {
    items.add(join(type, words, variable, holds, conditions));
    return this;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // handed on, and only read
  public final <T, V> ToyRule notJoined(
      Class<T> type,
      String words,
      String variable,
      BiPredicate<T, V> holds,
      Condition<T>... conditions) {
    items.add(PatternDSL.not(join(type, words, variable, holds, conditions)));
    return this;
  }

  private <T, V> PatternDef<T> join(
      Class<T> type,
      String words,
      String variable,
      BiPredicate<T, V> holds,
      Condition<T>[] conditions) {
    Variable<V> other = variable(variable);
    PatternDef<T> pattern = conditioned(declarationOf(type), conditions);
    return pattern.expr("expr:" + type + words, other, new Join<>(words, holds));
  }

  /** Adds a pattern on rows that are found by way of a variable. */
  @SafeVarargs
  @SuppressWarnings("varargs") // handed on, and only read
  public final <T, V> ToyRule from(
      Class<T> type, String variable, Function<V, ?> rows, Condition<T>... conditions) {
    Variable<V> start = variable(variable);
    items.add(conditioned(declarationOf(type, PatternDSL.from(start, rows::apply)), conditions));
    return this;
  }

  @SuppressWarnings("unchecked") // whoever asks knows what was bound
  private <V> Variable<V> variable(String name) {
    return (Variable<V>) variables.get(name);
  }

  public <T> ToyRule attribute(Rule.Attribute<T> attribute, T value) {
    attributes.put(attribute, value);
    return this;
  }

  private static <T> PatternDef<T> conditioned(Variable<T> fact, Condition<T>[] conditions) {
    PatternDef<T> pattern = pattern(fact);
    for (Condition<T> condition : conditions) {
      pattern = pattern.expr("expr:" + fact.getType() + condition.words(), condition);
    }
    return pattern;
  }

  public Rule then(Consumer<RuleContext> says) {
    return build(execute((Drools drools) -> says.accept((RuleContext) drools)));
  }

  public Rule then(String variable, BiConsumer<RuleContext, String> says) {
    return then(String.class, variable, says);
  }

  /** Ends a rule whose consequence needs what a variable of a type stands for. */
  public <V> Rule then(Class<V> type, String variable, BiConsumer<RuleContext, V> says) {
    return build(
        on(this.<V>variable(variable))
            .execute(
                (Drools drools, V value) -> says.accept((RuleContext) drools, type.cast(value))));
  }

  private Rule build(RuleItemBuilder<?> consequence) {
    RuleBuilder rule =
        PatternDSL.rule("toy", "Toy - " + id).attribute(Rule.Attribute.RULEFLOW_GROUP, stratum);
    annotations.forEach(rule::metadata);
    attributes.forEach((attribute, value) -> set(rule, attribute, value));
    items.add(consequence);
    return rule.build(items.toArray(RuleItemBuilder[]::new));
  }

  @SuppressWarnings("unchecked") // kept together with a value of its type
  private static <T> void set(RuleBuilder rule, Rule.Attribute<T> attribute, Object value) {
    rule.attribute(attribute, (T) value);
  }
}
