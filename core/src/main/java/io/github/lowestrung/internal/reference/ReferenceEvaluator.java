package io.github.lowestrung.internal.reference;

import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.internal.recording.Derivation;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.ArrayList;
import java.util.BitSet;
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
  private final RuleFilter filter;
  private final ConclusionIndex conclusions;
  private final Map<Stratum, Phase> phases = new EnumMap<>(Stratum.class);

  public ReferenceEvaluator(Ladder ladder, RuleSet rules) {
    this.ladder = ladder;
    this.rules = rules;
    List<CompiledRule> byId = List.copyOf(rules.byId());
    this.filter = new RuleFilter(byId);
    this.conclusions = new ConclusionIndex(byId);
    for (Stratum stratum : PHASES) {
      phases.put(stratum, Phase.of(stratum, byId));
    }
  }

  /** Runs all strata. */
  public Run run(Iterable<?> facts) {
    return run(facts, Stratum.ADVISE);
  }

  /** Runs the strata up to and including one. */
  public Run run(Iterable<?> facts, Stratum last) {
    Run run = new Run(ladder, rules, memory(facts), conclusions);
    BitSet possible = filter.possible(run.facts);
    for (Stratum stratum : PHASES) {
      if (stratum.compareTo(last) <= 0) {
        settle(phases.get(stratum).among(possible), run);
      }
    }
    return run.ended();
  }

  /** Returns what rules match before any of them has fired. */
  public WorkingMemory memory(Iterable<?> facts) {
    WorkingMemory base = new WorkingMemory();
    facts.forEach(base::add);
    base.add(ladder);
    return base;
  }

  /** Tells whether no condition of a rule fails on one fact of a workload alone. */
  public boolean isPossible(CompiledRule rule, WorkingMemory facts) {
    return filter.isPossible(rule, facts);
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

  private static void settle(Phase phase, Run run) {
    int before = run.drawn.size();
    for (CompiledRule rule : phase.rules(run.ready())) {
      for (PatternMatcher.Match match : PatternMatcher.all(rule.shape(), run.facts)) {
        run.fire(rule, match);
      }
    }
    Set<Activation> known = null;
    List<CompiledRule> waiting = phase.waiting(run);
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
      waiting = phase.waiting(run);
    }
  }

  /**
   * Rules of one stratum.
   *
   * @param byId all rules
   * @param places the places of those of the stratum
   * @param chained the places of those that look for what the stratum concludes
   */
  private record Phase(List<CompiledRule> byId, BitSet places, BitSet chained) {

    static Phase of(Stratum stratum, List<CompiledRule> byId) {
      BitSet places = new BitSet();
      BitSet chained = new BitSet();
      for (int i = 0; i < byId.size(); i++) {
        places.set(i, byId.get(i).info().phase() == stratum);
        chained.set(i, places.get(i) && looksFor(byId.get(i), stratum));
      }
      return new Phase(byId, places, chained);
    }

    /** Returns those of the rules that are possible. */
    Phase among(BitSet possible) {
      return new Phase(byId, both(places, possible), both(chained, possible));
    }

    private static BitSet both(BitSet some, BitSet others) {
      BitSet both = (BitSet) some.clone();
      both.and(others);
      return both;
    }

    /** Returns those of the rules that wait for no conclusion any more. */
    List<CompiledRule> rules(BitSet ready) {
      return at(both(places, ready));
    }

    private List<CompiledRule> at(BitSet chosen) {
      List<CompiledRule> rules = new ArrayList<>(chosen.cardinality());
      for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
        rules.add(byId.get(i));
      }
      return rules;
    }

    private static boolean looksFor(CompiledRule rule, Stratum stratum) {
      return rule.shape().steps().stream()
          .flatMap(step -> step.kind().stream())
          .anyMatch(kind -> kind.stratum() == stratum);
    }

    /** Returns the rules that look for what the stratum concluded last. */
    List<CompiledRule> waiting(Run run) {
      Set<Class<?>> concluded = run.takeInserted();
      if (concluded.isEmpty() || chained.isEmpty()) {
        return List.of();
      }
      List<CompiledRule> waiting = at(both(chained, run.ready()));
      waiting.removeIf(rule -> !rule.shape().looksForAny(concluded));
      return waiting;
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
