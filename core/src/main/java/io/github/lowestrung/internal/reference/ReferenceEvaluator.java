package io.github.lowestrung.internal.reference;

import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.internal.recording.Derivation;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Evaluates the same rules without the engine: stratum by stratum, each rule by nested loops over
 * the facts, until nothing new is concluded. A second opinion on the engine, and what explanations
 * rest on. Thread-safe: each run has its own facts.
 */
public final class ReferenceEvaluator {

  private static final Stratum[] PHASES = Stratum.values();

  private final Ladder ladder;
  private final RuleSet rules;
  private final Map<Stratum, List<CompiledRule>> byPhase = new EnumMap<>(Stratum.class);

  public ReferenceEvaluator(Ladder ladder, RuleSet rules) {
    this.ladder = ladder;
    this.rules = rules;
    for (Stratum stratum : PHASES) {
      byPhase.put(
          stratum, rules.byId().stream().filter(rule -> rule.info().phase() == stratum).toList());
    }
  }

  /** Runs all strata. */
  public Run run(Collection<?> facts) {
    return run(facts, Stratum.ADVISE);
  }

  /** Runs the strata up to and including one. */
  public Run run(Collection<?> facts, Stratum last) {
    Run run = new Run(ladder, rules, memory(facts));
    for (Stratum stratum : PHASES) {
      if (stratum.compareTo(last) <= 0) {
        settle(byPhase.get(stratum), run);
      }
    }
    return run.ended();
  }

  /** Returns what rules match before any of them has fired. */
  public WorkingMemory memory(Collection<?> facts) {
    WorkingMemory base = new WorkingMemory();
    facts.forEach(base::add);
    base.add(ladder);
    return base;
  }

  /** Fires one rule over the facts of a run and returns what it excludes. */
  public List<Excluded> excluded(CompiledRule rule, Run run) {
    int before = run.drawn.size();
    for (PatternMatcher.Match match : PatternMatcher.all(rule.shape(), run.facts)) {
      run.fire(rule, match);
    }
    return run.drawn.subList(before, run.drawn.size()).stream()
        .map(Derivation::conclusion)
        .filter(Excluded.class::isInstance)
        .map(Excluded.class::cast)
        .toList();
  }

  private static void settle(List<CompiledRule> stratum, Run run) {
    int before = run.drawn.size();
    for (CompiledRule rule : stratum) {
      for (PatternMatcher.Match match : PatternMatcher.all(rule.shape(), run.facts)) {
        run.fire(rule, match);
      }
    }
    Set<Activation> known = null;
    List<CompiledRule> waiting = waiting(stratum, run);
    while (!waiting.isEmpty()) {
      if (known == null) {
        known = new HashSet<>();
        for (Derivation firing : run.drawn.subList(before, run.drawn.size())) {
          known.add(new Activation(firing.rule(), firing.objects()));
        }
      }
      for (CompiledRule rule : waiting) {
        for (PatternMatcher.Match match : PatternMatcher.all(rule.shape(), run.facts)) {
          if (known.add(new Activation(rule, match.objects()))) {
            run.fire(rule, match);
          }
        }
      }
      waiting = waiting(stratum, run);
    }
  }

  /** Returns the rules of a stratum that look for what the stratum concluded last. */
  private static List<CompiledRule> waiting(List<CompiledRule> stratum, Run run) {
    Set<Class<?>> inserted = run.takeInserted();
    return inserted.isEmpty()
        ? List.of()
        : stratum.stream().filter(rule -> rule.shape().looksForAny(inserted)).toList();
  }

  /**
   * Facts that a rule matched. A fact is equal only to itself; rows, which are created on each
   * call, are the same when they are equal.
   */
  private record Activation(CompiledRule rule, List<Object> objects) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Activation activation
          && rule == activation.rule
          && same(activation.objects);
    }

    private boolean same(List<Object> others) {
      List<Step> each = rule.shape().each();
      for (int i = 0; i < objects.size(); i++) {
        boolean row = each.get(i).source() != null;
        Object one = objects.get(i);
        Object other = others.get(i);
        if (row ? !one.equals(other) : one != other) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int hashCode() {
      return objects.hashCode();
    }
  }
}
