package io.github.lowestrung.internal.reference;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.internal.recording.Derivation;
import io.github.lowestrung.internal.recording.DrawnConclusions;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
    WorkingMemory base = new WorkingMemory();
    facts.forEach(base::add);
    base.add(ladder);
    ReferenceRecorder recorder = new ReferenceRecorder(ladder, rules, base);
    Run run = new Run(recorder, base);
    for (Stratum stratum : PHASES) {
      if (stratum.compareTo(last) <= 0) {
        settle(byPhase.get(stratum), run);
      }
    }
    run.conclusions = recorder.conclusions();
    return run;
  }

  /** Fires one rule over the facts of a run and returns what it excludes. */
  public List<Excluded> excluded(CompiledRule rule, Run run) {
    int before = run.drawn.size();
    for (PatternMatcher.Match match : PatternMatcher.all(rule.shape(), run.facts)) {
      fire(rule, match, run);
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
        fire(rule, match, run);
      }
    }
    Set<Activation> known = null;
    List<CompiledRule> waiting = waiting(stratum, run.recorder);
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
            fire(rule, match, run);
          }
        }
      }
      waiting = waiting(stratum, run.recorder);
    }
  }

  /** Returns the rules of a stratum that look for what the stratum concluded last. */
  private static List<CompiledRule> waiting(
      List<CompiledRule> stratum, ReferenceRecorder recorder) {
    Set<Class<?>> inserted = recorder.takeInserted();
    if (inserted.isEmpty()) {
      return List.of();
    }
    List<CompiledRule> waiting = new ArrayList<>();
    for (CompiledRule rule : stratum) {
      for (Step step : rule.shape().steps()) {
        if (inserted.contains(step.type())) {
          waiting.add(rule);
          break;
        }
      }
    }
    return waiting;
  }

  private static void fire(CompiledRule rule, PatternMatcher.Match match, Run run) {
    int before = run.drawn.size();
    try {
      run.recorder.fire(rule, match);
    } catch (DecisionException | RulebookException e) {
      throw e;
    } catch (Exception e) {
      throw new DecisionException("The rule \"" + rule.info().name() + "\" failed: " + e, e);
    }
    for (Derivation firing : run.drawn.subList(before, run.drawn.size())) {
      if (firing.conclusion() != null) {
        run.origins.put(firing.conclusion(), firing);
      }
    }
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
      List<Step> each = PatternMatcher.each(rule.shape());
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

  /** One evaluation: its facts in the end, every firing, and what was recorded. */
  public static final class Run {
    public final WorkingMemory facts;
    public final List<Derivation> drawn;
    private final ReferenceRecorder recorder;
    private DrawnConclusions conclusions;

    private final IdentityHashMap<Object, Derivation> origins = new IdentityHashMap<>();

    private Run(ReferenceRecorder recorder, WorkingMemory facts) {
      this.recorder = recorder;
      this.facts = facts;
      this.drawn = recorder.firings();
    }

    /** Returns what was concluded in the strata that were run. */
    public DrawnConclusions conclusions() {
      return conclusions;
    }

    /** Returns where an approach stands, or would stand, in the order of choice. */
    public long place(String approach, boolean reserve) {
      return recorder.place(approach, reserve);
    }

    /** Returns the firing that concluded a fact; null for facts that were there before. */
    public Derivation origin(Object fact) {
      return origins.get(fact);
    }
  }
}
