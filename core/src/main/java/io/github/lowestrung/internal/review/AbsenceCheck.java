package io.github.lowestrung.internal.review;

import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.internal.analysis.AbsenceQueries;
import io.github.lowestrung.internal.analysis.ConsequenceSummary;
import io.github.lowestrung.internal.analysis.RuleDependencies;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.ConditionText;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.review.Finding;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds rules that exclude by the absence of a fact through a concept: one that is concluded where
 * nothing is stated, or one that is missing because nothing is.
 *
 * @param sayings the rules, and what each says
 * @param dependencies which rules conclude what others test for
 */
record AbsenceCheck(Map<CompiledRule, ConsequenceSummary> sayings, RuleDependencies dependencies)
    implements ReviewCheck {

  @Override
  public List<Finding> of(CompiledRule rule) {
    boolean mayExclude = rule.info().phase() == Stratum.EXCLUDE && sayings.get(rule).mayExclude();
    if (!mayExclude || rule.info().absence() != null) {
      return List.of();
    }
    return rule.shape().steps().stream()
        .filter(step -> step.type() == Concept.class || step.type() == Candidate.class)
        .flatMap(step -> source(step).map(source -> flaw(rule, step, source)).stream())
        .toList();
  }

  /** Returns a rule by which the pattern holds where a fact is not stated. */
  private Optional<CompiledRule> source(Step step) {
    Stream<CompiledRule> behind =
        dependencies.sources(step).stream()
            .flatMap(source -> dependencies.behind(source, AbsenceCheck::isConcept).stream());
    if (step.isNegated()) {
      return behind.filter(AbsenceCheck::readsFacts).findFirst();
    }
    return step.type() == Candidate.class
        ? Optional.empty()
        : behind.filter(AbsenceCheck::asksForAbsence).findFirst();
  }

  private static boolean isConcept(Step step) {
    return step.type() == Concept.class;
  }

  private static boolean asksForAbsence(CompiledRule source) {
    return source.info().absence() == null && !AbsenceQueries.of(source.shape()).isEmpty();
  }

  private static boolean readsFacts(CompiledRule source) {
    return source.shape().steps().stream()
        .anyMatch(step -> step.section().filter(section -> !section.bare()).isPresent());
  }

  private static Finding flaw(CompiledRule rule, Step step, CompiledRule source) {
    return ReviewCheck.flaw(
        Check.EXCLUDES_BY_ABSENCE,
        rule,
        ("(%s) also holds where a fact that the rule (%s) reads is not stated, and the rule"
                + " excludes. Maybe test for a value, or say in @absence(\"...\") why the absence is"
                + " reason enough.")
            .formatted(ConditionText.ofRule(step), source.info().id()));
  }
}
