package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rules may conclude what the patterns of others test for, and so which fields are behind a
 * rule. When in doubt, a rule may conclude it. Thread-safe.
 */
public final class RuleDependencies {

  private final Ladder ladder;
  private final Map<CompiledRule, ConsequenceSummary> sayings;
  private final IdentityHashMap<Step, List<CompiledRule>> sources = new IdentityHashMap<>();
  private final Map<CompiledRule, Set<String>> evidencePaths = new ConcurrentHashMap<>();

  /**
   * Draws the graph of rules.
   *
   * @param sayings the rules, and what each says
   */
  public RuleDependencies(Ladder ladder, Map<CompiledRule, ConsequenceSummary> sayings) {
    this.ladder = ladder;
    this.sayings = sayings;
    Map<Object, List<CompiledRule>> alike = new HashMap<>();
    for (CompiledRule rule : sayings.keySet()) {
      for (Step step : rule.shape().steps()) {
        sources.put(step, alike.computeIfAbsent(asked(step), key -> concluding(step)));
      }
    }
  }

  /** Returns what a pattern asks for; where others ask for the same, the same rules conclude it. */
  private static Object asked(Step step) {
    if (step.kind().isEmpty()) {
      return Optional.empty();
    }
    return step.type() == Excluded.class
        ? Excluded.class
        : List.of(
            step.type(),
            step.tests().stream()
                .map(test -> List.of(test.constraint(), ConditionSemantics.settled(test, step)))
                .toList());
  }

  private List<CompiledRule> concluding(Step step) {
    return step.kind().isEmpty()
        ? List.of()
        : sayings.keySet().stream().filter(source -> concludes(source, step)).toList();
  }

  /** Returns the rules that may conclude what a pattern of a rule tests for. */
  public List<CompiledRule> sources(Step step) {
    return sources.get(step);
  }

  /**
   * Returns the rules that a rule depends on, itself the first.
   *
   * @param through the patterns whose sources count
   */
  public Set<CompiledRule> behind(CompiledRule rule, Predicate<Step> through) {
    Set<CompiledRule> behind = new LinkedHashSet<>();
    collect(rule, through, behind);
    return behind;
  }

  private void collect(CompiledRule rule, Predicate<Step> through, Set<CompiledRule> behind) {
    if (behind.add(rule)) {
      rule.shape().steps().stream()
          .filter(through)
          .forEach(step -> sources(step).forEach(source -> collect(source, through, behind)));
    }
  }

  /**
   * Returns the paths of the fields that could be in the evidence of a rule: those that its own
   * conditions read, and those behind the concepts and exclusions that it matches.
   */
  public Set<String> evidencePaths(CompiledRule rule) {
    return evidencePaths.computeIfAbsent(
        rule,
        r ->
            behind(r, RuleDependencies::bringsEvidence).stream()
                .flatMap(RuleDependencies::ownPaths)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static boolean bringsEvidence(Step step) {
    return step.isEach() && (step.type() == Concept.class || step.type() == Excluded.class);
  }

  private static Stream<String> ownPaths(CompiledRule rule) {
    List<Step> each = rule.shape().each();
    return rule.shape().steps().stream()
        .filter(step -> !step.isNegated())
        .filter(step -> each.stream().anyMatch(one -> one.type() == step.type()))
        .flatMap(step -> step.named().stream().map(Field::path));
  }

  private boolean concludes(CompiledRule rule, Step step) {
    ConsequenceSummary summary = sayings.get(rule);
    if (step.type() == Concept.class) {
      return summary.mayConclude(step);
    }
    if (step.type() == Excluded.class) {
      return summary.anything() || summary.excludes();
    }
    return summary.mayName(step.type())
        && step.kind().stream()
            .flatMap(kind -> kind.aboutEach(ladder))
            .filter(fact -> !summary.certain() || summary.names().contains(fact.name()))
            .anyMatch(fact -> ConditionSemantics.mayMeet(step, fact));
  }
}
