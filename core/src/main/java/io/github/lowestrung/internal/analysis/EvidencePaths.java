package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.internal.reference.PatternMatcher;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Quantifier;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The fields that could stand in the evidence of a rule: those that its own conditions read, and
 * those behind the concepts and exclusions that it matches. Not thread-safe.
 */
public final class EvidencePaths {

  private final Map<CompiledRule, ConsequenceSummary> sayings;
  private final Map<CompiledRule, Set<String>> known = new HashMap<>();

  public EvidencePaths(Map<CompiledRule, ConsequenceSummary> sayings) {
    this.sayings = sayings;
  }

  /** Returns the paths. */
  public Set<String> of(CompiledRule rule) {
    Set<String> paths = known.get(rule);
    if (paths == null) {
      paths = new TreeSet<>();
      collect(rule, paths, new HashSet<>());
      known.put(rule, paths);
    }
    return paths;
  }

  /** Returns evidence as full as it could be, its values left out. */
  List<Evidence> evidence(CompiledRule rule) {
    return of(rule).stream().map(path -> new Evidence(path, "")).toList();
  }

  private void collect(CompiledRule rule, Set<String> paths, Set<CompiledRule> seen) {
    if (!seen.add(rule)) {
      return;
    }
    List<Step> each = PatternMatcher.each(rule.shape());
    for (Step step : rule.shape().steps()) {
      boolean matched = each.stream().anyMatch(one -> one.type() == step.type());
      if (matched && step.quantifier() != Quantifier.NOT) {
        step.named().stream().map(Field::path).forEach(paths::add);
      }
    }
    for (Step step : each) {
      if (step.type() == Concept.class) {
        behind(summary -> summary.mayConclude(step), paths, seen);
      } else if (step.type() == Excluded.class) {
        behind(summary -> summary.anything() || summary.excludes(), paths, seen);
      }
    }
  }

  private void behind(
      Predicate<ConsequenceSummary> source, Set<String> paths, Set<CompiledRule> seen) {
    sayings.forEach(
        (rule, summary) -> {
          if (source.test(summary)) {
            collect(rule, paths, seen);
          }
        });
  }
}
