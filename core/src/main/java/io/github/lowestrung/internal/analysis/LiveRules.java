package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.internal.analysis.CaseAnalysis.RulePattern;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.Constraint;
import io.github.lowestrung.internal.rule.Constraint.Call;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.rulebook.Ladder;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rules could ever fire: those whose conditions on the workload can hold, and whose other
 * patterns match conclusions of rules that could ever fire.
 */
public final class LiveRules {

  private static final Set<String> APPROACHES = Set.of("covers", "approaches");

  private final Ladder ladder;
  private final Map<CompiledRule, ConsequenceSummary> sayings;
  private final RuleDependencies dependencies;
  private final Map<CompiledRule, List<RulePattern>> contradictions = new LinkedHashMap<>();
  private final Set<CompiledRule> living = new HashSet<>();

  public LiveRules(
      Ladder ladder,
      CaseAnalysis cases,
      Map<CompiledRule, ConsequenceSummary> sayings,
      RuleDependencies dependencies) {
    this.ladder = ladder;
    this.sayings = sayings;
    this.dependencies = dependencies;
    for (CompiledRule rule : sayings.keySet()) {
      single(rule).values().stream()
          .filter(cases::never)
          .findFirst()
          .ifPresent(patterns -> contradictions.put(rule, patterns));
    }
    boolean more = true;
    while (more) {
      more = false;
      for (CompiledRule rule : sayings.keySet()) {
        if (!living.contains(rule)
            && !contradictions.containsKey(rule)
            && missing(rule).isEmpty()) {
          more = living.add(rule);
        }
      }
    }
  }

  /** Returns the patterns on each class of which there is one fact. */
  public static Map<Object, List<RulePattern>> single(CompiledRule rule) {
    return rule.shape().steps().stream()
        .filter(step -> step.source() == null && CaseAnalysis.single(step))
        .map(step -> new RulePattern(rule, step))
        .collect(
            Collectors.groupingBy(
                pattern -> pattern.step().key(), LinkedHashMap::new, Collectors.toList()));
  }

  public boolean fires(CompiledRule rule) {
    return living.contains(rule);
  }

  /** Returns the patterns of a rule that contradict each other; none when they do not. */
  public Collection<RulePattern> contradiction(CompiledRule rule) {
    return contradictions.getOrDefault(rule, List.of());
  }

  /** Returns the patterns of a rule that find nothing. */
  public List<Step> missing(CompiledRule rule) {
    return rule.shape().steps().stream()
        .filter(step -> !step.isNegated() && step.source() == null)
        .filter(step -> step.kind().isPresent())
        .filter(step -> given(step, g -> living.contains(g) && inTime(g, rule)).findAny().isEmpty())
        .toList();
  }

  public static boolean inTime(CompiledRule giver, CompiledRule rule) {
    return giver.info().phase().compareTo(rule.info().phase()) <= 0;
  }

  /** Returns the rules that may conclude what a pattern tests for. */
  public List<CompiledRule> givers(Step step, Predicate<CompiledRule> among) {
    return given(step, among).toList();
  }

  private Stream<CompiledRule> given(Step step, Predicate<CompiledRule> among) {
    return dependencies.sources(step).stream()
        .filter(among)
        .filter(rule -> step.type() != Excluded.class || excludes(rule, sayings.get(rule), step));
  }

  private boolean excludes(CompiledRule rule, ConsequenceSummary summary, Step step) {
    if (summary.anything()) {
      return true;
    }
    // which evidence there will be is not known: all that could be, or less
    List<Evidence> fullest =
        dependencies.evidencePaths(rule).stream().map(path -> new Evidence(path, "")).toList();
    Excluded most = excluded(rule, summary, fullest);
    Excluded least = excluded(rule, summary, List.of());
    return step.tests().stream()
        .allMatch(
            test ->
                (!summary.certain() && !Collections.disjoint(test.constraint().names(), APPROACHES))
                    ? mayCover(test.constraint())
                    : ConditionSemantics.mayHold(test, step, most)
                        || ConditionSemantics.mayHold(test, step, least));
  }

  private static Excluded excluded(
      CompiledRule rule, ConsequenceSummary summary, List<Evidence> evidence) {
    FilledReason filledReason = FilledReason.unsaid(rule.info(), evidence);
    return new Excluded(summary.names(), rule.info().strength(), filledReason);
  }

  private boolean mayCover(Constraint constraint) {
    return !(constraint instanceof Call call)
        || call.negated()
        || call.given("covers").stream().allMatch(id -> ladder.find(id).isPresent());
  }
}
