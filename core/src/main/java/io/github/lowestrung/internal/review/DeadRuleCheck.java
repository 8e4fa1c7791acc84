package io.github.lowestrung.internal.review;

import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.internal.analysis.CaseAnalysis.RulePattern;
import io.github.lowestrung.internal.analysis.ConsequenceSummary;
import io.github.lowestrung.internal.analysis.LiveRules;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.ConditionText;
import io.github.lowestrung.internal.rule.Constraint.Call;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.review.Finding;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Says why rules can never fire.
 *
 * @param ladder the approaches that exist
 * @param sayings the rules, and what each says
 * @param liveRules the rules that could fire
 */
record DeadRuleCheck(
    Ladder ladder, Map<CompiledRule, ConsequenceSummary> sayings, LiveRules liveRules)
    implements ReviewCheck {

  @Override
  public List<Finding> of(CompiledRule rule) {
    if (liveRules.fires(rule)) {
      return List.of();
    }
    Collection<RulePattern> contradiction = liveRules.contradiction(rule);
    String why =
        contradiction.isEmpty()
            ? missing(rule, liveRules.missing(rule).get(0))
            : contradiction(contradiction);
    return List.of(ReviewCheck.flaw(Check.NEVER_FIRES, rule, "It never fires: " + why));
  }

  private String contradiction(Collection<RulePattern> patterns) {
    for (RulePattern rulePattern : patterns) {
      String unknown = unknownApproach(rulePattern.step());
      if (unknown != null && rulePattern.step().kind().isPresent()) {
        return unknown;
      }
    }
    String words =
        patterns.stream()
            .map(one -> ConditionText.ofRule(one.step()))
            .collect(Collectors.joining(") together with ("));
    return ("no workload meets (%s). Maybe a comparison is the wrong way round, or a name is"
            + " misspelt.")
        .formatted(words);
  }

  private String missing(CompiledRule rule, Step step) {
    String asked = "(" + ConditionText.ofRule(step) + ") ";
    List<CompiledRule> givers = liveRules.givers(step, any -> true);
    List<CompiledRule> inTime = givers.stream().filter(g -> LiveRules.inTime(g, rule)).toList();
    if (!inTime.isEmpty()) {
      return "%sis concluded only by what never fires itself: %s. Maybe fix that first."
          .formatted(asked, ids(inTime));
    }
    if (!givers.isEmpty()) {
      return ("%sis concluded after the stratum (%s), by %s. Maybe move the rule to a later"
              + " stratum.")
          .formatted(asked, rule.info().phase().term(), ids(givers));
    }
    String unknown = unknownApproach(step);
    return unknown == null ? asked + "is concluded by no rule. " + remedy(step) : unknown;
  }

  private static String ids(List<CompiledRule> rules) {
    return rules.stream()
        .map(rule -> "(" + rule.info().id() + ")")
        .collect(Collectors.joining(", "));
  }

  private String unknownApproach(Step step) {
    Set<String> known =
        ladder.approaches().stream()
            .map(Approach::id)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String name : approaches(step)) {
      if (!known.contains(name)) {
        return "(%s) tests for (%s), which no rulebook describes. %s"
            .formatted(
                ConditionText.ofRule(step),
                name,
                NameSuggestion.of(name, known)
                    .advice("Maybe add the approach to approaches.yaml."));
      }
    }
    return null;
  }

  private String remedy(Step step) {
    if (step.type() == Concept.class) {
      Set<String> known = new TreeSet<>();
      sayings.values().stream()
          .filter(ConsequenceSummary::concludes)
          .forEach(summary -> known.addAll(summary.names()));
      for (String name : required(step, "name")) {
        return NameSuggestion.of(name, known).advice("Maybe add a rule that concludes it.");
      }
    }
    return "Maybe add a rule that concludes it.";
  }

  private static List<String> approaches(Step step) {
    List<String> approaches = new ArrayList<>(required(step, "approach"));
    for (Test test : step.tests()) {
      if (test.constraint() instanceof Call call && !call.negated()) {
        approaches.addAll(call.given("covers"));
      }
    }
    return approaches;
  }

  private static List<String> required(Step step, String property) {
    return step.tests().stream().flatMap(t -> t.constraint().required(property).stream()).toList();
  }
}
