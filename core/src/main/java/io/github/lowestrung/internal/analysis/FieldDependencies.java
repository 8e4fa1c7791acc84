package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Effect;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.internal.facts.FieldSet;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What rules would conclude, and so which fields a rule depends on through others. A consequence
 * that needs no variable always concludes the same, so it is run without a match. Thread-safe.
 */
public final class FieldDependencies {

  private final Map<String, Set<CompiledRule>> nominating = new HashMap<>();
  private final Map<CompiledRule, Set<String>> excluding = new HashMap<>();
  private final Set<CompiledRule> advising = new HashSet<>();
  private final IdentityHashMap<Step, FieldSet> reads = new IdentityHashMap<>();
  private final Map<CompiledRule, FieldSet> dependencies = new ConcurrentHashMap<>();
  private final Map<CompiledRule, FieldSet> exclusionDependencies = new ConcurrentHashMap<>();
  private final FieldSet toDecide;
  private final RuleDependencies sources;

  public FieldDependencies(Ladder ladder, RuleSet rules) {
    ConsequenceAnalysis consequences = new ConsequenceAnalysis(ladder);
    for (CompiledRule rule : rules) {
      for (Step step : rule.shape().steps()) {
        reads.put(step, FieldSet.of(FieldReads.of(rule.shape(), step)));
      }
      if (rule.shape().arguments().isEmpty()) {
        note(rule, consequences.effects(rule));
      }
    }
    Map<CompiledRule, ConsequenceSummary> sayings = new LinkedHashMap<>();
    rules.forEach(rule -> sayings.put(rule, consequences.of(rule)));
    sources = new RuleDependencies(ladder, sayings);
    toDecide =
        rules.stream()
            .filter(this::decides)
            .map(this::dependencies)
            .reduce(FieldSet.NONE, FieldSet::union);
  }

  private void note(CompiledRule rule, List<Effect> effects) {
    for (Effect effect : effects) {
      if (effect instanceof Candidate candidate) {
        nominating.computeIfAbsent(candidate.approach(), a -> new LinkedHashSet<>()).add(rule);
      } else if (effect instanceof Excluded excluded) {
        excluding.put(rule, excluded.approaches());
      }
    }
    if (effects.stream().noneMatch(effect -> effect instanceof Effect.Sets)) {
      advising.add(rule);
    }
  }

  /** Tells whether a rule may affect the answer, which is approach and configuration. */
  public boolean decides(CompiledRule rule) {
    return rule.info().phase() != Stratum.ADVISE || !advising.contains(rule);
  }

  /** Tells whether a rule nominates an approach, or may. */
  public boolean mayNominate(CompiledRule rule, String approach) {
    return rule.info().phase() == Stratum.NOMINATE
        && (!rule.shape().arguments().isEmpty() || nominating(approach).contains(rule));
  }

  /** Tells whether a rule excludes an approach, or may. */
  public boolean mayExclude(CompiledRule rule, String approach) {
    Set<String> excluded = excluding.get(rule);
    return rule.info().phase() == Stratum.EXCLUDE
        && (excluded == null || excluded.contains(approach));
  }

  /** Tells whether a rule only ever excludes both of two approaches, softly. */
  public boolean putsOffBoth(CompiledRule rule, String one, String other) {
    Set<String> excluded = excluding.get(rule);
    return rule.info().strength() == Strength.SOFT
        && excluded != null
        && excluded.contains(one)
        && excluded.contains(other);
  }

  /** Tells whether a rule prefers an approach in its rung, or may. */
  public boolean mayPrefer(CompiledRule rule) {
    return rule.info().phase() == Stratum.EXCLUDE && !excluding.containsKey(rule);
  }

  /** Returns the fields that can affect the answer. */
  public FieldSet toDecide() {
    return toDecide;
  }

  /** Returns the rules that nominate an approach. */
  public Set<CompiledRule> nominating(String approach) {
    return nominating.getOrDefault(approach, Set.of());
  }

  /** Returns the fields that decide whether a rule fires. */
  public FieldSet dependencies(CompiledRule rule) {
    return dependencies.computeIfAbsent(rule, r -> collected(r, true));
  }

  /** Returns the same for candidates that exist already, whatever nominated them. */
  public FieldSet dependenciesForCandidates(CompiledRule rule) {
    return exclusionDependencies.computeIfAbsent(rule, r -> collected(r, false));
  }

  private FieldSet collected(CompiledRule rule, boolean candidates) {
    FieldSet fields = FieldSet.NONE;
    for (CompiledRule source :
        sources.behind(rule, step -> isSought(step) && (candidates || !isCandidate(step)))) {
      fields = fields.union(scopes(source));
      for (Step step : source.shape().steps()) {
        fields = fields.union(reads(step));
      }
    }
    return fields;
  }

  /** Returns the fields that decide whether a rule is waived. */
  public FieldSet scopes(CompiledRule rule) {
    return rule.waivers().stream()
        .map(waiver -> FieldSet.of(waiver.scope().conditions().keySet()))
        .reduce(FieldSet.NONE, FieldSet::union);
  }

  /** Returns the fields that a pattern depends on. */
  public FieldSet reads(Step step) {
    return reads.get(step);
  }

  /** Returns the fields that a pattern depends on, itself or through what rules conclude for it. */
  public FieldSet readsWithSources(Step step) {
    return sources(step).stream().map(this::dependencies).reduce(reads(step), FieldSet::union);
  }

  /** Returns the rules whose concepts or candidates a pattern looks for; none for others. */
  public List<CompiledRule> sources(Step step) {
    return isSought(step) ? sources.sources(step) : List.of();
  }

  private static boolean isSought(Step step) {
    return step.type() == Concept.class || isCandidate(step);
  }

  private static boolean isCandidate(Step step) {
    return step.type() == Candidate.class;
  }
}
