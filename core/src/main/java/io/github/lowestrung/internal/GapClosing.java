package io.github.lowestrung.internal;

import io.github.lowestrung.internal.Aim.Fires;
import io.github.lowestrung.internal.Aim.Holds;
import io.github.lowestrung.internal.Aim.Meets;
import io.github.lowestrung.internal.analysis.AlternativeValues;
import io.github.lowestrung.internal.analysis.FieldDependencies;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Quantifier;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rulebook.LoadedRulebooks;
import io.github.lowestrung.internal.runtime.SearchBudget;
import io.github.lowestrung.workload.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Searches for workloads that show of one rule what no scenario does. Each is tried before it is
 * returned, as the document that it is returned as. Not thread-safe.
 */
final class GapClosing {

  private static final int MOST_STATED = 16;
  private static final int MOST_CHANGED = 6;
  private static final int MOST_BASES = 8;

  private final LoadedRulebooks rulebooks;
  private final CompiledRule rule;
  private final List<FieldAssignment> firing;
  private final List<FieldAssignment> others;
  private final Trying trying;
  private final List<String> found = new ArrayList<>();

  /**
   * Prepares for the gaps of a rule.
   *
   * @param firing facts on which the rule fires, the fewest first
   * @param others facts of valid workloads, the fewest first
   */
  GapClosing(
      LoadedRulebooks rulebooks,
      CompiledRule rule,
      List<FieldAssignment> firing,
      List<FieldAssignment> others,
      LocalDate asOf) {
    this.rulebooks = rulebooks;
    this.rule = rule;
    this.firing = new ArrayList<>(firing.subList(0, Math.min(MOST_BASES, firing.size())));
    this.others = others;
    this.trying = new Trying(rulebooks, rule, asOf);
  }

  /** Returns the document of a workload that shows what is missing; null when none was found. */
  String close(Aim aim) {
    for (String known : found) {
      if (trying.shows(known, aim)) {
        return known;
      }
    }
    int before = found.size();
    Search search = new Search(aim);
    boolean closed = aim instanceof Meets meets ? search.meet(meets) : search.reach();
    return closed ? found.get(before) : null;
  }

  /** The search for one gap. */
  private final class Search {

    private final Aim aim;
    private final SearchBudget budget = new SearchBudget();
    private final Set<FieldAssignment> varied = new HashSet<>();
    private final Ways ways = new Ways(rulebooks);
    private final Stating stating;

    Search(Aim aim) {
      this.aim = aim;
      this.stating = new Stating(ways, budget, this::closes);
    }

    private boolean closes(FieldAssignment facts) {
      String document = trying.document(facts, aim);
      if (document == null) {
        return false;
      }
      found.add(document);
      if (aim instanceof Fires) {
        firing.add(facts);
      }
      return true;
    }

    /**
     * States the field beside the border, on facts that let the rule fire where that is possible.
     */
    boolean meet(Meets meets) {
      BitSet fixed = new BitSet();
      fixed.set(meets.field());
      List<FieldAssignment> bases = new ArrayList<>(firing);
      bases.addAll(others);
      for (FieldAssignment base : bases) {
        FieldAssignment stated = base.with(meets.field(), meets.value());
        if (!budget.isSpent() && closes(stated)) {
          return true;
        }
      }
      FieldAssignment alone = FieldAssignment.none().with(meets.field(), meets.value());
      return stating.search(Goal.fire(rule, 0), alone, fixed, MOST_STATED)
          || stating.search(List.of(), alone, fixed, 1);
    }

    boolean reach() {
      List<Goal> goals = goals();
      if (aim instanceof Holds holds) {
        List<Goal> wanted = wanted(holds);
        if (change(holds, wanted)) {
          return true;
        }
        goals.addAll(wanted);
      }
      if (stating.search(goals, FieldAssignment.none(), new BitSet(), MOST_STATED)) {
        return true;
      }
      for (FieldAssignment base : others) {
        if (stating.search(goals, base, new BitSet(), MOST_CHANGED)) {
          return true;
        }
      }
      return false;
    }

    /** Begins where the rule fires, and changes the nearest fields first. */
    private boolean change(Holds holds, List<Goal> wanted) {
      Step step = rule.shape().steps().get(holds.step());
      boolean stated = !wanted.isEmpty() && Vocabulary.sectionOf(step.type()).isPresent();
      for (FieldAssignment base : firing) {
        boolean changed =
            stated
                ? stating.search(wanted, base, new BitSet(), MOST_CHANGED)
                : vary(base, near(holds));
        if (changed || vary(base, probing().dependencies(rule))) {
          return true;
        }
      }
      return firing.stream().anyMatch(base -> vary(base, probing().toDecide()))
          || firing.stream()
              .anyMatch(base -> stating.search(wanted, base, new BitSet(), MOST_CHANGED));
    }

    private FieldDependencies probing() {
      return rulebooks.probing();
    }

    /** What must match before the condition is tried. */
    private List<Goal> goals() {
      return aim instanceof Holds holds
          ? Goal.before(rule.shape(), holds.step(), 0)
          : Goal.fire(rule, 0);
    }

    /** What the condition itself asks for; empty when something should not be there. */
    private List<Goal> wanted(Holds holds) {
      Step step = rule.shape().steps().get(holds.step());
      if (holds.test() == Aim.WHOLE) {
        boolean matching = holds.holds() == (step.quantifier() != Quantifier.NOT);
        return matching ? Goal.match(rule.shape(), holds.step(), 0) : List.of();
      }
      if (Vocabulary.sectionOf(step.type()).isPresent()) {
        return List.of(new Goal(rule.shape(), holds.step(), holds.test(), holds.holds(), 0));
      }
      return holds.holds() ? Goal.match(rule.shape(), holds.step(), 0) : List.of();
    }

    /** Returns the fields that the condition itself depends on. */
    private BitSet near(Holds holds) {
      Step step = rule.shape().steps().get(holds.step());
      BitSet fields = (BitSet) probing().reads(step).clone();
      probing().sources(step).forEach(source -> fields.or(probing().dependencies(source)));
      return fields;
    }

    /** Changes or withdraws single facts. */
    private boolean vary(FieldAssignment base, BitSet fields) {
      AlternativeValues alternatives = new AlternativeValues(rulebooks.borders());
      for (int field : fields.stream().toArray()) {
        List<Object> values = new ArrayList<>(alternatives.of(base, field, null));
        if (!base.knows(field)) {
          values.addAll(ways.values(field)); // a list of approaches, which is only ever widened
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
