package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Effect;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.waiver.Waiver;
import java.util.BitSet;
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
 * What rules would conclude, and so which fields a rule depends on by way of others. A consequence
 * that needs no variable always concludes the same, so it is run without a match. Thread-safe.
 */
public final class FieldDependencies {

  private final Map<String, Set<CompiledRule>> nominating = new HashMap<>();
  private final Map<CompiledRule, Set<String>> excluding = new HashMap<>();
  private final Set<CompiledRule> advising = new HashSet<>();
  private final IdentityHashMap<Step, BitSet> reads = new IdentityHashMap<>();
  private final Map<CompiledRule, BitSet> dependencies = new ConcurrentHashMap<>();
  private final Map<CompiledRule, BitSet> exclusionDependencies = new ConcurrentHashMap<>();
  private final BitSet toDecide = new BitSet();
  private final RuleDependencies sources;

  public FieldDependencies(Ladder ladder, RuleSet rules) {
    ConsequenceAnalysis consequences = new ConsequenceAnalysis(ladder);
    for (CompiledRule rule : rules) {
      for (Step step : rule.shape().steps()) {
        BitSet fields = new BitSet();
        FieldReads.of(rule.shape(), step).forEach(f -> fields.set(FieldAssignment.number(f)));
        reads.put(step, fields);
      }
      if (rule.shape().arguments().isEmpty()) {
        note(rule, consequences.effects(rule));
      }
    }
    Map<CompiledRule, ConsequenceSummary> sayings = new LinkedHashMap<>();
    rules.forEach(rule -> sayings.put(rule, consequences.of(rule)));
    sources = new RuleDependencies(ladder, sayings);
    rules.stream().filter(this::decides).forEach(r -> toDecide.or(dependencies(r)));
  }

  private void note(CompiledRule rule, List<Effect> effects) {
    for (Effect effect : effects) {
      if (effect instanceof Effect.Nominates nominates) {
        nominating.computeIfAbsent(nominates.speaksFor(), a -> new LinkedHashSet<>()).add(rule);
      } else if (effect instanceof Effect.Excludes excludes) {
        excluding.put(rule, excludes.conclusion().approaches());
      }
    }
    if (effects.stream().noneMatch(effect -> effect instanceof Effect.Sets)) {
      advising.add(rule);
    }
  }

  /** Tells whether a rule may have a say in the answer, which is approach and configuration. */
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

  /** Tells whether a rule only ever puts both of two approaches off, so that none gains by it. */
  public boolean putsOffBoth(CompiledRule rule, String one, String other) {
    Set<String> excluded = excluding.get(rule);
    return rule.info().strength() == Strength.SOFT
        && excluded != null
        && excluded.contains(one)
        && excluded.contains(other);
  }

  /** Tells whether a rule lets an approach go first in its rung, or may. */
  public boolean mayPrefer(CompiledRule rule) {
    return rule.info().phase() == Stratum.EXCLUDE && !excluding.containsKey(rule);
  }

  /** Returns the fields that have a say in the answer. */
  public BitSet toDecide() {
    return toDecide;
  }

  /** Returns the rules that nominate an approach. */
  public Set<CompiledRule> nominating(String approach) {
    return nominating.getOrDefault(approach, Set.of());
  }

  /** Returns the numbers of the fields that decide whether a rule fires. */
  public BitSet dependencies(CompiledRule rule) {
    return dependencies.computeIfAbsent(rule, r -> collected(r, true));
  }

  /** Returns the same for candidates that are there already, however they came to be. */
  public BitSet dependenciesForCandidates(CompiledRule rule) {
    return exclusionDependencies.computeIfAbsent(rule, r -> collected(r, false));
  }

  private BitSet collected(CompiledRule rule, boolean candidates) {
    BitSet fields = new BitSet();
    for (CompiledRule source :
        sources.behind(rule, step -> isSought(step) && (candidates || !isCandidate(step)))) {
      fields.or(scopes(source));
      source.shape().steps().forEach(step -> fields.or(reads(step)));
    }
    return fields;
  }

  /** Returns the numbers of the fields that decide whether a rule is waived. */
  public BitSet scopes(CompiledRule rule) {
    BitSet fields = new BitSet();
    for (Waiver waiver : rule.waivers()) {
      waiver.scope().conditions().keySet().forEach(f -> fields.set(FieldAssignment.number(f)));
    }
    return fields;
  }

  /** Returns the numbers of the fields that a pattern depends on. */
  public BitSet reads(Step step) {
    return reads.get(step);
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
