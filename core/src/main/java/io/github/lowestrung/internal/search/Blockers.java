package io.github.lowestrung.internal.search;

import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.Standing;
import io.github.lowestrung.internal.facts.FieldSet;
import io.github.lowestrung.internal.recording.Derivation;
import io.github.lowestrung.internal.reference.Run;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.rulebook.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The obstacles that keep an approach from being recommended, each as the set of fields of which at
 * least one must change to remove it.
 */
final class Blockers {

  private final String approach;
  private final EvaluationContext context;
  private final RuleFeasibility feasible;
  private final Map<String, FieldSet> dethroning = new HashMap<>();

  /**
   * Prepares for one approach.
   *
   * @param approach its id
   * @param context the facts as they stand
   * @param feasible the rules that could fire
   */
  Blockers(String approach, EvaluationContext context, RuleFeasibility feasible) {
    this.approach = approach;
    this.context = context;
    this.feasible = feasible;
  }

  /** Returns the obstacles in one evaluation; none when the approach is recommended. */
  List<FieldSet> in(Run run) {
    List<FieldSet> obstacles = new ArrayList<>();
    if (approach.equals(run.conclusions().recommended())) {
      return obstacles;
    }
    if (!run.conclusions().candidates().contains(approach)) {
      FieldSet nominating = nomination(approach, true);
      obstacles.add(nominating);
      if (feasible.areFixed(nominating)) {
        return obstacles; // nothing can nominate it, whatever else keeps it from winning
      }
    }
    FieldSet overruled = FieldSet.NONE;
    for (Derivation derivation : run.drawn) {
      if (derivation.conclusion() instanceof Excluded excluded && excluded.covers(approach)) {
        FieldSet fields = basis(derivation, run);
        if (excluded.strength() == Strength.HARD) {
          obstacles.add(fields);
        } else {
          overruled = overruled.union(fields);
        }
      }
    }
    long place = run.place(approach, !overruled.isEmpty());
    for (Object fact : run.facts.of(Standing.class)) {
      Standing other = (Standing) fact;
      if (other.place() < place) {
        obstacles.add(
            dethroning.computeIfAbsent(other.approach(), this::dethroning).union(overruled));
      }
    }
    return obstacles;
  }

  /** Returns the fields that decide whether an approach is nominated, or could be. */
  private FieldSet nomination(String nominee, boolean onlyFeasible) {
    return context.runtime().rules().stream()
        .filter(rule -> context.probing().mayNominate(rule, nominee))
        .filter(rule -> !onlyFeasible || feasible.of(rule))
        .map(context.probing()::dependencies)
        .reduce(FieldSet.NONE, FieldSet::union);
  }

  /**
   * Returns the fields of which one must change before an approach no longer comes first: those of
   * rules that could exclude it, that nominate it, or, in the same rung, that could prefer another.
   */
  private FieldSet dethroning(String other) {
    FieldSet fields = nomination(other, false);
    boolean alone = mayBeOverruledWithout(other);
    boolean sameRung = context.ladder().rungOf(other) == context.ladder().rungOf(approach);
    for (CompiledRule rule : context.runtime().rules()) {
      if (feasible.excludes(rule, other) && (alone || !putsOffBoth(rule, other))) {
        fields = fields.union(context.probing().dependenciesForCandidates(rule));
      } else if (sameRung && context.probing().mayPrefer(rule)) {
        fields = fields.union(context.probing().dependencies(rule));
      }
    }
    return fields;
  }

  /**
   * Tells whether a soft exclusion could be of the approach and not of another. Only then the
   * approach gains by a soft exclusion of both.
   */
  private boolean mayBeOverruledWithout(String other) {
    return context.runtime().rules().stream()
        .filter(rule -> rule.info().strength() == Strength.SOFT)
        .filter(rule -> !putsOffBoth(rule, other))
        .anyMatch(rule -> feasible.excludes(rule, approach));
  }

  private boolean putsOffBoth(CompiledRule rule, String other) {
    return context.probing().putsOffBoth(rule, other, approach);
  }

  /** Returns the fields that a firing rests on; while none of them changes, it stands. */
  private FieldSet basis(Derivation derivation, Run run) {
    FieldSet fields = context.probing().scopes(derivation.rule());
    for (Step step : derivation.rule().shape().steps()) {
      fields =
          fields.union(
              step.isEach()
                  ? context.probing().reads(step)
                  : context.probing().readsWithSources(step));
    }
    for (Object object : derivation.objects()) {
      Derivation origin = run.origin(object);
      if (origin != null) {
        fields = fields.union(basis(origin, run));
      }
    }
    return fields;
  }
}
