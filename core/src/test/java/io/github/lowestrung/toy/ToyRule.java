package io.github.lowestrung.toy;

import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.execute;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;

import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleReader;
import io.github.lowestrung.rulebook.catalog.RuleIdScheme;
import io.github.lowestrung.rulebook.threshold.Thresholds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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

  /** Reads a rule as loading does. */
  public static CompiledRule compiled(Rule rule) {
    return new RuleReader(rule, "toy", RuleIdScheme.NONE, new Thresholds(List.of())).read();
  }

  /** Says which rules the models have from now on. */
  public static void load(List<Rule> first, List<Rule> second) {
    FIRST.set(first);
    SECOND.set(second);
  }

  private final String id;
  private final Map<String, String> annotations = new LinkedHashMap<>();
  private final List<RuleItemBuilder<?>> items = new ArrayList<>();
  private final Map<String, Variable<String>> variables = new LinkedHashMap<>();
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
    items.add(conditioned(type, conditions));
    return this;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // handed on, and only read
  public final <T> ToyRule not(Class<T> type, Condition<T>... conditions) {
    items.add(PatternDSL.not(conditioned(type, conditions)));
    return this;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // handed on, and only read
  public final <T> ToyRule exists(Class<T> type, Condition<T>... conditions) {
    items.add(PatternDSL.exists(conditioned(type, conditions)));
    return this;
  }

  public <T> ToyRule binding(Class<T> type, String name, Function<T, String> value) {
    items.add(bound(type, name, value));
    return this;
  }

  public <T> ToyRule notBinding(Class<T> type, String name, Function<T, String> value) {
    items.add(PatternDSL.not(bound(type, name, value)));
    return this;
  }

  private <T> PatternDef<T> bound(Class<T> type, String name, Function<T, String> value) {
    Variable<String> variable = declarationOf(String.class, name);
    variables.put(name, variable);
    return pattern(declarationOf(type)).bind(variable, value::apply);
  }

  private static <T> PatternDef<T> conditioned(Class<T> type, Condition<T>[] conditions) {
    PatternDef<T> pattern = pattern(declarationOf(type));
    for (Condition<T> condition : conditions) {
      pattern = pattern.expr("expr:" + type + condition.words(), condition);
    }
    return pattern;
  }

  public Rule then(Consumer<RuleContext> says) {
    return build(execute((Drools drools) -> says.accept((RuleContext) drools)));
  }

  public Rule then(String variable, BiConsumer<RuleContext, String> says) {
    return build(
        on(variables.get(variable))
            .execute((Drools drools, String value) -> says.accept((RuleContext) drools, value)));
  }

  private Rule build(RuleItemBuilder<?> consequence) {
    RuleBuilder rule =
        PatternDSL.rule("toy", "Toy - " + id).attribute(Rule.Attribute.RULEFLOW_GROUP, stratum);
    annotations.forEach(rule::metadata);
    items.add(consequence);
    return rule.build(items.toArray(RuleItemBuilder[]::new));
  }
}
