package io.github.lowestrung.internal.search;

import io.github.lowestrung.explain.Counterfactuals;
import io.github.lowestrung.explain.Counterfactuals.Counterfactual;
import io.github.lowestrung.explain.Counterfactuals.Proof;
import io.github.lowestrung.internal.analysis.AlternativeValues;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.facts.FieldSet;
import io.github.lowestrung.internal.limits.SearchBudget;
import io.github.lowestrung.internal.limits.SearchLimits;
import io.github.lowestrung.internal.reference.Run;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Searches for the smallest sets of changes that make an approach win. Sets are tried from small to
 * large. Any set that makes it win must change, for each obstacle, one of the facts that the
 * obstacle rests on: only these are tried, and so no set is missed over the values tried.
 */
public final class CounterfactualSearch {

  private final EvaluationContext context;
  private final String approach;
  private FieldSet fixed;
  private final SearchBudget budget;
  private final RuleReach reach;
  private Blockers blockers;
  private final AlternativeValues alternatives;
  private final Set<FieldAssignment> found = new LinkedHashSet<>();
  private Set<FieldAssignment> seen = new HashSet<>();
  private int enough = Integer.MAX_VALUE;
  private int size;

  /**
   * Prepares one search.
   *
   * @param context the facts as they stand
   * @param approach id of the approach that is to win
   * @param fixed the fields that must stay as they are
   * @param budget how long to search
   */
  public CounterfactualSearch(
      EvaluationContext context, String approach, FieldSet fixed, SearchBudget budget) {
    this(context, approach, fixed, budget, new RuleReach(context));
  }

  /** Prepares one search of several from the same facts. */
  CounterfactualSearch(
      EvaluationContext context,
      String approach,
      FieldSet fixed,
      SearchBudget budget,
      RuleReach reach) {
    this.reach = reach;
    this.context = context;
    this.approach = approach;
    this.budget = budget;
    this.alternatives = new AlternativeValues(context.runtime().borders());
    List<Field> constant =
        context.stated().vocabulary().fields().stream()
            .filter(field -> alternatives.of(context.stated(), field, approach).isEmpty())
            .toList();
    this.fixed = fixed.union(context.fixed()).union(FieldSet.of(constant));
  }

  /**
   * Tells whether any set of changes makes the approach win.
   *
   * @return empty when the budget ran out
   */
  Optional<Boolean> possible() {
    enough = 1;
    Proof proof = search();
    return proof == Proof.TIME_RAN_OUT
        ? Optional.empty()
        : Optional.of(proof != Proof.NONE_UP_TO_SIZE);
  }

  public Counterfactuals find() {
    return told(search());
  }

  private Proof search() {
    Run run = context.decide(context.stated(), Stratum.CHOOSE);
    if (wins(run)) {
      return Proof.WINS_ALREADY;
    }
    if (run.conclusions().candidates().contains(approach)) {
      fixed = fixed.with(FieldAssignment.TASK); // a change of task would change the subject
    }
    blockers = new Blockers(approach, context, new RuleFeasibility(context, fixed, reach));
    while (size < SearchLimits.CHANGED_FACTS) {
      seen = new HashSet<>();
      search(context.stated(), run, FieldSet.NONE, size + 1);
      if (budget.ranOut()) {
        size += found.isEmpty() ? 0 : 1;
        return found.isEmpty() ? Proof.TIME_RAN_OUT : Proof.SOME_SMALLEST;
      }
      size++;
      if (!found.isEmpty()) {
        return Proof.ALL_SMALLEST;
      }
    }
    return Proof.NONE_UP_TO_SIZE;
  }

  private void search(FieldAssignment facts, Run run, FieldSet changed, int more) {
    List<FieldSet> obstacles = blockers.in(run);
    obstacles.addAll(facts.contradictions());
    for (Field field : toChange(obstacles, changed, more)) {
      for (Object value : alternatives.of(facts, field, approach)) {
        if (found.size() >= enough || budget.isSpent()) {
          return;
        }
        for (FieldAssignment other : settled(facts.with(field, value), field, changed)) {
          if (seen.add(other)) {
            consider(other, changed.with(field), more - 1);
          }
        }
      }
    }
  }

  private void consider(FieldAssignment facts, FieldSet changed, int more) {
    if (more == 0 && !facts.contradictions().isEmpty()) {
      return;
    }
    budget.takeTrial();
    Run then = context.decide(facts, Stratum.CHOOSE);
    if (more > 0) {
      search(facts, then, changed, more);
    } else if (wins(then) && EvaluationContext.valid(facts)) {
      found.add(facts);
    }
  }

  /**
   * Returns facts of which one has just changed, and where that contradicts numbers that changed
   * before, the same with the last of these numbers that do not contradict it.
   */
  private static List<FieldAssignment> settled(
      FieldAssignment facts, Field latest, FieldSet changed) {
    List<FieldAssignment> settled = new ArrayList<>(List.of(facts));
    for (FieldSet both : facts.contradictions()) {
      for (Field earlier : both.intersection(changed)) {
        if (both.contains(latest)) {
          facts.limits(earlier).forEach(limit -> settled.add(facts.with(earlier, limit)));
        }
      }
    }
    return settled;
  }

  private boolean wins(Run run) {
    return approach.equals(run.conclusions().recommended());
  }

  private boolean wins(FieldAssignment facts) {
    return EvaluationContext.valid(facts) && wins(context.decide(facts, Stratum.CHOOSE));
  }

  /** The last change must remove every obstacle; an earlier one must remove at least one. */
  private FieldSet toChange(List<FieldSet> obstacles, FieldSet changed, int more) {
    if (obstacles.isEmpty() || apart(obstacles, changed) > more) {
      return FieldSet.NONE; // wins, or cannot
    }
    FieldSet fields =
        more == 1
            ? obstacles.stream().reduce(FieldSet::intersection).orElseThrow()
            : obstacles.stream().min(Comparator.comparingInt(FieldSet::size)).orElseThrow();
    return fields.difference(changed).difference(fixed);
  }

  /** Counts obstacles that no single change can remove together. */
  private int apart(List<FieldSet> obstacles, FieldSet changed) {
    FieldSet taken = FieldSet.NONE;
    int apart = 0;
    for (FieldSet obstacle : obstacles) {
      FieldSet open = obstacle.difference(fixed).difference(changed);
      if (open.isEmpty()) {
        return Integer.MAX_VALUE;
      }
      if (!open.intersects(taken)) {
        taken = taken.union(open);
        apart++;
      }
    }
    return apart;
  }

  private Counterfactuals told(Proof proof) {
    List<Counterfactual> sets = new CounterfactualMerger(context, approach, this::wins).sets(found);
    return new Counterfactuals(
        approach,
        context.ladder().approach(approach).name(),
        context.ladder().rungOf(approach),
        sets,
        proof,
        size,
        sentence(proof, sets.size()));
  }

  private String sentence(Proof proof, int sets) {
    String name = context.ladder().approach(approach).name();
    String changes = size == 1 ? "one change" : size + " changes";
    return switch (proof) {
      case WINS_ALREADY -> name + " is recommended as the facts stand.";
      case ALL_SMALLEST ->
          "%s takes %s, and there %s. Nothing smaller does."
              .formatted(name, changes, sets == 1 ? "is one way" : "are " + sets + " ways");
      case SOME_SMALLEST ->
          name + " takes " + changes + ". Time ran out before all ways were found.";
      case NONE_UP_TO_SIZE -> "No set of up to " + changes + " makes " + name + " win.";
      case TIME_RAN_OUT ->
          size == 0
              ? "Nothing is proven about " + name + ": time ran out."
              : "No set of up to %s makes %s win; time ran out before larger sets."
                  .formatted(changes, name);
    };
  }
}
