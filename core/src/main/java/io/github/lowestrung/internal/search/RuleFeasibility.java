package io.github.lowestrung.internal.search;

import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.internal.analysis.FieldDependencies;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.facts.FieldSet;
import io.github.lowestrung.internal.reference.PatternMatcher;
import io.github.lowestrung.internal.rule.BindingFrame;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which rules could fire at all while some fields stay as they are, because none of their
 * conditions fails on those fields alone, and what they could exclude.
 */
final class RuleFeasibility {

  private final FieldAssignment stated;
  private final FieldSet fixed;
  private final FieldDependencies fieldDependencies;
  private final Map<CompiledRule, Boolean> known = new HashMap<>();
  private final RuleReach reach;

  RuleFeasibility(EvaluationContext context, FieldSet fixed, RuleReach reach) {
    this.reach = reach;
    this.stated = context.stated();
    this.fixed = fixed;
    this.fieldDependencies = context.probing();
  }

  /** Tells whether a rule could come to exclude an approach that is a candidate. */
  boolean excludes(CompiledRule rule, String approach) {
    return fieldDependencies.mayExclude(rule, approach)
        && of(rule)
        && (rule.shape().arguments().isEmpty() || reach.of(rule, fixed).contains(approach));
  }

  boolean of(CompiledRule rule) {
    Boolean feasible = known.get(rule);
    if (feasible == null) {
      known.put(rule, true); // a rule that tests for its own conclusion is left to the search
      feasible = rule.shape().steps().stream().allMatch(step -> of(rule, step));
      known.put(rule, feasible);
    }
    return feasible;
  }

  private boolean of(CompiledRule rule, Step step) {
    if (step.isNegated()) {
      return true;
    }
    if (step.type() == Concept.class) {
      return fieldDependencies.sources(step).stream().anyMatch(this::of);
    }
    Optional<Section> section = step.section();
    return section.isEmpty() || of(rule.shape(), step, section.get());
  }

  private boolean of(RuleModel shape, Step step, Section section) {
    if (!stated.states(section) && (section.bare() || allFixed(section.fields()))) {
      return !allFixed(section.fields());
    }
    Object fact = stated.sectionOrBlank(section);
    BindingFrame frame = new BindingFrame(shape);
    frame.take(step, fact);
    for (Test test : step.tests()) {
      List<Field> fields = test.reads().isEmpty() ? section.fields() : test.reads();
      if (step.alone(test) && allFixed(fields) && !PatternMatcher.holdsIfKnown(test, frame)) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether fields must all stay as they are. */
  boolean areFixed(FieldSet fields) {
    return fixed.containsAll(fields);
  }

  private boolean allFixed(List<Field> fields) {
    return fixed.containsAll(fields);
  }
}
