package io.github.lowestrung.internal.coverage;

import io.github.lowestrung.internal.analysis.AlternativeValues;
import io.github.lowestrung.internal.analysis.FieldDependencies;
import io.github.lowestrung.internal.coverage.CoverageTarget.BoundaryTarget;
import io.github.lowestrung.internal.coverage.CoverageTarget.ConditionTarget;
import io.github.lowestrung.internal.coverage.CoverageTarget.FiringTarget;
import io.github.lowestrung.internal.coverage.CoverageTarget.UnknownTarget;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.facts.FieldSet;
import io.github.lowestrung.internal.limits.SearchBudget;
import io.github.lowestrung.internal.limits.SearchLimits;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.runtime.RuleRuntime;
import io.github.lowestrung.workload.Vocabulary.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Searches for workloads that show about one rule what no scenario shows. Each is tried, in the
 * form of its document, before it is returned. Not thread-safe.
 */
final class WitnessSearch {

  private final RuleRuntime runtime;
  private final CompiledRule rule;
  private final List<FieldAssignment> firing;
  private final List<FieldAssignment> others;
  private final CoverageTrial trial;
  private final FieldAssignment nothing;
  private final List<String> found = new ArrayList<>();

  /**
   * Prepares for the gaps of a rule.
   *
   * @param firing facts on which the rule fires, the fewest first
   * @param others facts of valid workloads, the fewest first
   */
  WitnessSearch(
      RuleRuntime runtime,
      CompiledRule rule,
      List<FieldAssignment> firing,
      List<FieldAssignment> others,
      LocalDate asOf) {
    this.runtime = runtime;
    this.rule = rule;
    this.firing =
        new ArrayList<>(firing.subList(0, Math.min(SearchLimits.GAP_BASES, firing.size())));
    this.others = others;
    this.nothing = FieldAssignment.none(runtime.rulebooks().vocabulary());
    this.trial = new CoverageTrial(runtime, rule, asOf);
  }

  /** Returns the document of a workload that shows what is missing; null when none was found. */
  String close(CoverageTarget target) {
    for (String known : found) {
      if (trial.shows(known, target)) {
        return known;
      }
    }
    int before = found.size();
    Search search = new Search(target);
    boolean closed;
    if (target instanceof BoundaryTarget boundaryTarget) {
      closed = search.meet(boundaryTarget);
    } else if (target instanceof UnknownTarget unknownTarget) {
      closed = search.withdraw(unknownTarget);
    } else {
      closed = search.reach();
    }
    return closed ? found.get(before) : null;
  }

  /** The search for one gap. */
  private final class Search {

    private final CoverageTarget target;
    private final SearchBudget budget = SearchBudget.ofGap();
    private final Set<FieldAssignment> varied = new HashSet<>();
    private final GoalExpansion expansion = new GoalExpansion(runtime);
    private final BackwardSearch backwardSearch;

    Search(CoverageTarget target) {
      this.target = target;
      this.backwardSearch = new BackwardSearch(expansion, budget, this::closes);
    }

    private boolean closes(FieldAssignment facts) {
      String document = trial.document(facts, target);
      if (document == null) {
        return false;
      }
      found.add(document);
      if (target instanceof FiringTarget) {
        firing.add(facts);
      }
      return true;
    }

    /**
     * States the field beside the border, on facts that let the rule fire where that is possible.
     */
    boolean meet(BoundaryTarget boundaryTarget) {
      FieldSet fixed = FieldSet.NONE.with(boundaryTarget.field());
      boolean met =
          Stream.concat(firing.stream(), others.stream())
              .map(base -> base.with(boundaryTarget.field(), boundaryTarget.value()))
              .anyMatch(stated -> !budget.isSpent() && closes(stated));
      if (met) {
        return true;
      }
      FieldAssignment alone = nothing.with(boundaryTarget.field(), boundaryTarget.value());
      return backwardSearch.search(Goal.fire(rule, 0), alone, fixed, SearchLimits.GAP_STATED_FACTS)
          || backwardSearch.search(List.of(), alone, fixed, 1);
    }

    /** Withdraws the fields of a condition where the patterns before it match. */
    boolean withdraw(UnknownTarget unknownTarget) {
      Step step = rule.shape().steps().get(unknownTarget.step());
      FieldSet withdrawn = FieldSet.of(step.tests().get(unknownTarget.test()).reads());
      return Stream.concat(firing.stream(), others.stream())
              .map(base -> without(base, withdrawn))
              .anyMatch(facts -> !budget.isSpent() && closes(facts))
          || backwardSearch.search(
              Goal.before(rule.shape(), unknownTarget.step(), 0),
              nothing,
              withdrawn,
              SearchLimits.GAP_STATED_FACTS);
    }

    private static FieldAssignment without(FieldAssignment base, FieldSet withdrawn) {
      FieldAssignment facts = base;
      for (Field field : withdrawn) {
        facts = facts.with(field, null);
      }
      return facts;
    }

    boolean reach() {
      List<Goal> goals = new ArrayList<>(goals());
      if (target instanceof ConditionTarget conditionTarget) {
        List<Goal> wanted = wanted(conditionTarget);
        if (change(conditionTarget, wanted)) {
          return true;
        }
        goals.addAll(wanted);
      }
      return backwardSearch.search(goals, nothing, FieldSet.NONE, SearchLimits.GAP_STATED_FACTS)
          || others.stream().anyMatch(base -> reachFrom(base, goals));
    }

    private boolean reachFrom(FieldAssignment base, List<Goal> goals) {
      return backwardSearch.search(goals, base, FieldSet.NONE, SearchLimits.GAP_CHANGED_FACTS);
    }

    /** Begins where the rule fires, and changes the nearest fields first. */
    private boolean change(ConditionTarget conditionTarget, List<Goal> wanted) {
      Step step = rule.shape().steps().get(conditionTarget.step());
      boolean stated = !wanted.isEmpty() && step.section().isPresent();
      for (FieldAssignment base : firing) {
        boolean changed =
            stated ? reachFrom(base, wanted) : vary(base, probing().readsWithSources(step));
        if (changed || vary(base, probing().dependencies(rule))) {
          return true;
        }
      }
      return firing.stream().anyMatch(base -> vary(base, probing().toDecide()))
          || firing.stream().anyMatch(base -> reachFrom(base, wanted));
    }

    private FieldDependencies probing() {
      return runtime.probing();
    }

    /** What must match before the condition is tried. */
    private List<Goal> goals() {
      return target instanceof ConditionTarget conditionTarget
          ? Goal.before(rule.shape(), conditionTarget.step(), 0)
          : Goal.fire(rule, 0);
    }

    /** What the condition itself asks for; empty when something should not be there. */
    private List<Goal> wanted(ConditionTarget conditionTarget) {
      Step step = rule.shape().steps().get(conditionTarget.step());
      boolean whole = conditionTarget.test() == CoverageTarget.WHOLE;
      if (!whole && step.section().isPresent()) {
        return List.of(
            new Goal(
                rule.shape(),
                conditionTarget.step(),
                conditionTarget.test(),
                conditionTarget.holds(),
                0));
      }
      boolean negated = whole && step.isNegated();
      return conditionTarget.holds() == negated
          ? List.of()
          : Goal.match(rule.shape(), conditionTarget.step(), 0);
    }

    /** Changes or withdraws single facts. */
    private boolean vary(FieldAssignment base, FieldSet fields) {
      AlternativeValues alternatives = new AlternativeValues(runtime.borders());
      for (Field field : fields) {
        List<Object> values = new ArrayList<>(alternatives.of(base, field, null));
        if (!base.knows(field)) {
          values.addAll(
              expansion.values(field)); // a list of approaches, which is only ever widened
        }
        for (Object value : values) {
          FieldAssignment changed = base.with(field, value);
          if (budget.isSpent()) {
            return false;
          }
          if (varied.add(changed)) {
            budget.takeTrial();
            if (closes(changed)) {
              return true;
            }
          }
        }
      }
      return false;
    }
  }
}
