package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields that could be in the evidence of a rule: those that its own conditions read, and those
 * behind the concepts and exclusions that it matches. Not thread-safe.
 */
public final class EvidencePaths {

  private final RuleDependencies dependencies;
  private final Map<CompiledRule, Set<String>> known = new HashMap<>();

  public EvidencePaths(RuleDependencies dependencies) {
    this.dependencies = dependencies;
  }

  /** Returns the paths. */
  public Set<String> of(CompiledRule rule) {
    return known.computeIfAbsent(
        rule,
        r ->
            dependencies.behind(r, EvidencePaths::bringsEvidence).stream()
                .flatMap(EvidencePaths::own)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Returns the fullest possible evidence, without values. */
  List<Evidence> evidence(CompiledRule rule) {
    return of(rule).stream().map(path -> new Evidence(path, "")).toList();
  }

  private static boolean bringsEvidence(Step step) {
    return step.isEach() && (step.type() == Concept.class || step.type() == Excluded.class);
  }

  private static Stream<String> own(CompiledRule rule) {
    List<Step> each = rule.shape().each();
    return rule.shape().steps().stream()
        .filter(step -> !step.isNegated())
        .filter(step -> each.stream().anyMatch(one -> one.type() == step.type()))
        .flatMap(step -> step.named().stream().map(Field::path));
  }
}
