package io.github.lowestrung.toy;

import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.execute;
import static org.drools.model.PatternDSL.pattern;

import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Conclusion;
import io.github.lowestrung.drl.Conclusions;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Team;
import io.github.lowestrung.workload.Training;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.model.DSL;
import org.drools.model.Drools;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleBuilder;
import org.kie.api.runtime.rule.RuleContext;

/** Small models, as a build would write them, each good or bad in one way. */
public final class ToyModels {

  private ToyModels() {}

  /** A model of a few rules. */
  public abstract static class Toy extends ModelImpl {
    final void rules(List<Rule> rules) {
      rules.forEach(this::addRule);
    }
  }

  /** One rule that nominates, and one that chooses what it nominates. */
  public static class Good extends Toy {
    public Good() {
      rules(
          List.of(
              rule(
                  "Toy - The ladder serves",
                  annotations("A-01"),
                  "nominate",
                  c -> Conclusions.nominate(c, "stool")),
              rule(
                  "Toy - The ladder is taken",
                  annotations("A-02"),
                  "choose",
                  c -> Conclusions.recommend(c, "stool"))));
    }
  }

  /** No rule at all. */
  public static class Empty extends Toy {
    public Empty() {}
  }

  /** A rule without a reason. */
  public static class NoReason extends Toy {
    public NoReason() {
      rules(
          List.of(
              rule(
                  "Toy - No reason",
                  Map.of("id", "A-01", "kind", "toy", "since", "1", "source", "X1"),
                  "nominate",
                  c -> {})));
    }
  }

  /** A rule with a misspelt annotation. */
  public static class Misspelt extends Toy {
    public Misspelt() {
      Map<String, Object> annotations = new HashMap<>(annotations("A-01"));
      annotations.put("sorce", "X1");
      rules(List.of(rule("Toy - Misspelt", annotations, "nominate", c -> {})));
    }
  }

  /** A rule outside the strata. */
  public static class Astray extends Toy {
    public Astray() {
      rules(List.of(rule("Toy - Astray", annotations("A-01"), "whenever", c -> {})));
    }
  }

  /** Two rules of one id. */
  public static class Twins extends Toy {
    public Twins() {
      rules(
          List.of(
              rule("Toy - One", annotations("A-01"), "nominate", c -> {}),
              rule("Toy - Other", annotations("A-01"), "nominate", c -> {})));
    }
  }

  /** A rule that throws. */
  public static class ThrowingRule extends Toy {
    public ThrowingRule() {
      rules(
          List.of(
              rule(
                  "Toy - Throws",
                  annotations("A-01"),
                  "nominate",
                  c -> {
                    throw new IllegalStateException("broken");
                  })));
    }
  }

  /** A rule that makes itself fire again. */
  public static class LoopingRule extends Toy {
    public LoopingRule() {
      rules(
          List.of(
              rule(
                  "Toy - Starts",
                  annotations("A-01"),
                  "concept",
                  c -> Conclusions.conclude(c, "again")),
              rule(
                  Concept.class,
                  "Toy - Loops",
                  annotations("A-02"),
                  "concept",
                  c -> Conclusions.conclude(c, "again"))));
    }
  }

  /** A rule whose patterns are joined by or. */
  public static class JoinRule extends Toy {
    public JoinRule() {
      rules(
          List.of(
              named("Toy - Joined")
                  .build(
                      PatternDSL.or(
                          pattern(declarationOf(Tasks.class)), pattern(declarationOf(Team.class))),
                      nothing())));
    }
  }

  /** A rule with a negation around two patterns. */
  public static class NestedRule extends Toy {
    public NestedRule() {
      rules(
          List.of(
              named("Toy - Nested")
                  .build(
                      PatternDSL.not(
                          PatternDSL.and(
                              pattern(declarationOf(Tasks.class)),
                              pattern(declarationOf(Team.class)))),
                      nothing())));
    }
  }

  /** A rule with a condition that has no words. */
  public static class Wordless extends Toy {
    public Wordless() {
      rules(
          List.of(
              named("Toy - Wordless")
                  .build(
                      pattern(declarationOf(Tasks.class)).expr("e1", tasks -> tasks.single()),
                      nothing())));
    }
  }

  /** A rule that matches conclusions of any kind. */
  public static class Sweeping extends Toy {
    public Sweeping() {
      rules(
          List.of(
              named("Toy - Sweeping").build(pattern(declarationOf(Conclusion.class)), nothing())));
    }
  }

  /** A rule that takes rows from an accumulation. */
  public static class CountingRule extends Toy {
    public CountingRule() {
      var count = declarationOf(Long.class);
      rules(
          List.of(
              named("Toy - Counting")
                  .build(
                      PatternDSL.accumulate(
                          pattern(declarationOf(Tasks.class)),
                          DSL.accFunction(CountAccumulateFunction::new).as(count)),
                      nothing())));
    }
  }

  /** A caution about large data, where an own model is not ruled out. */
  public static class BoundaryRule extends Toy {
    public BoundaryRule() {
      rules(
          List.of(
              annotated("B-01", "concept")
                  .build(
                      pattern(declarationOf(Dataset.class)).expr("e1", Large.INSTANCE),
                      execute((Drools drools) -> Conclusions.conclude(context(drools), "large"))),
              annotated("B-02", "advise")
                  .build(
                      pattern(declarationOf(Concept.class)).expr("e2", NamedLarge.INSTANCE),
                      PatternDSL.not(
                          pattern(declarationOf(Training.class)).expr("e3", NoModel.INSTANCE)),
                      execute((Drools drools) -> Conclusions.caution(context(drools))))));
    }
  }

  private static RuleContext context(Drools drools) {
    return (RuleContext) drools;
  }

  private static RuleBuilder annotated(String id, String phase) {
    RuleBuilder rule =
        PatternDSL.rule("toy", "Toy - " + id).attribute(Rule.Attribute.RULEFLOW_GROUP, phase);
    Map<String, Object> annotations = new HashMap<>(annotations(id));
    annotations.put("reason", "it is so");
    annotations.forEach(rule::metadata);
    return rule;
  }

  /** A condition with its words. */
  private enum Large implements Predicate1<Dataset> {
    INSTANCE;

    @Override
    public boolean test(Dataset data) {
      return data.sizeGb() != null && data.sizeGb() > 100;
    }

    @Override
    public PredicateInformation predicateInformation() {
      return new PredicateInformation("sizeGb > 100", "", "");
    }
  }

  /** A condition with its words. */
  private enum NamedLarge implements Predicate1<Concept> {
    INSTANCE;

    @Override
    public boolean test(Concept concept) {
      return concept.name().equals("large");
    }

    @Override
    public PredicateInformation predicateInformation() {
      return new PredicateInformation("name == \"large\"", "", "");
    }
  }

  /** A condition with its words. */
  private enum NoModel implements Predicate1<Training> {
    INSTANCE;

    @Override
    public boolean test(Training training) {
      return Boolean.FALSE.equals(training.ownModel());
    }

    @Override
    public PredicateInformation predicateInformation() {
      return new PredicateInformation("ownModel == false", "", "");
    }
  }

  private static RuleBuilder named(String name) {
    RuleBuilder rule =
        PatternDSL.rule("toy", name).attribute(Rule.Attribute.RULEFLOW_GROUP, "nominate");
    annotations("A-01").forEach(rule::metadata);
    return rule;
  }

  private static RuleItemBuilder<?> nothing() {
    return execute((Drools drools) -> {});
  }

  private static Map<String, Object> annotations(String id) {
    return Map.of(
        "id", id, "kind", "toy", "since", "1", "source", "X1", "reason", "{task} is asked for");
  }

  private static Rule rule(
      String name, Map<String, Object> annotations, String phase, Consumer<RuleContext> then) {
    return rule(Tasks.class, name, annotations, phase, then);
  }

  private static Rule rule(
      Class<?> fact,
      String name,
      Map<String, Object> annotations,
      String phase,
      Consumer<RuleContext> then) {
    RuleBuilder rule = PatternDSL.rule("toy", name).attribute(Rule.Attribute.RULEFLOW_GROUP, phase);
    for (var annotation : annotations.entrySet()) {
      rule.metadata(annotation.getKey(), annotation.getValue());
    }
    return rule.build(
        pattern(declarationOf(fact)),
        execute((Drools drools) -> then.accept((RuleContext) drools)));
  }
}
