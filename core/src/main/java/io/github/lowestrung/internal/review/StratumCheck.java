package io.github.lowestrung.internal.review;

import io.github.lowestrung.internal.analysis.ConsequenceSummary;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.ConclusionKind;
import io.github.lowestrung.internal.rule.ConditionText;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.review.Finding;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds rules in the wrong stratum, and rules that negate what a stratum concludes that is not
 * over.
 *
 * @param sayings the rules, and what each says
 */
record StratumCheck(Map<CompiledRule, ConsequenceSummary> sayings) implements ReviewCheck {

  private static final SortedSet<String> KINDS = new TreeSet<>(RuleInfo.KINDS.keySet());

  @Override
  public List<Finding> of(CompiledRule rule) {
    List<Finding> flaws = new ArrayList<>();
    rule.shape().steps().forEach(step -> negated(rule, step, flaws));
    verb(rule, flaws);
    kind(rule, flaws);
    return flaws;
  }

  private static void negated(CompiledRule rule, Step step, List<Finding> flaws) {
    Stratum concluded = step.kind().map(ConclusionKind::stratum).orElse(null);
    Stratum stratum = rule.info().phase();
    if (!step.isEach() && concluded != null && concluded.compareTo(stratum) >= 0) {
      String message =
          "(%s) tests for what the stratum (%s) concludes, which is not over when the stratum (%s)"
              + " runs, so the order of firing would decide."
              + " Maybe move the rule to a later stratum, or test for facts of the workload.";
      String test = ConditionText.ofRule(step);
      flaws.add(
          ReviewCheck.flaw(
              Check.NEGATES_LATER_STRATUM,
              rule,
              message.formatted(test, concluded.term(), stratum.term())));
    }
  }

  private void verb(CompiledRule rule, List<Finding> flaws) {
    ConsequenceSummary summary = sayings.get(rule);
    Stratum right = summary.stratum();
    Stratum phase = rule.info().phase();
    if (right != null && right != phase) {
      String message =
          "Its consequence calls (%s), which belongs to the stratum (%s), but the rule runs in"
              + " (%s), so other rules would see its conclusion too early or too late. Maybe"
              + " the ruleflow-group should be \"%s\".";
      String verb = summary.verb();
      flaws.add(
          ReviewCheck.flaw(
              Check.WRONG_STRATUM,
              rule,
              message.formatted(verb, right.term(), phase.term(), right.term())));
    }
  }

  private static void kind(CompiledRule rule, List<Finding> flaws) {
    RuleInfo info = rule.info();
    Set<Stratum> strata = RuleInfo.KINDS.get(info.kind());
    if (strata == null) {
      String message = "Its kind is (%s), which is unknown. Known are %s. %s";
      String remedy = NameSuggestion.of(info.kind(), KINDS).advice("Maybe take one of these.");
      String known = String.join(", ", KINDS);
      flaws.add(
          ReviewCheck.flaw(
              Check.UNKNOWN_KIND, rule, message.formatted(info.kind(), known, remedy)));
    } else if (!strata.contains(info.phase())) {
      String message =
          "A rule of the kind (%s) stands in the stratum (%s), and this one stands in (%s), so"
              + " readers look for it in the wrong place. Maybe it is of another kind.";
      String right = String.join(" or ", strata.stream().sorted().map(Stratum::term).toList());
      String stratum = info.phase().term();
      flaws.add(
          ReviewCheck.flaw(
              Check.WRONG_STRATUM, rule, message.formatted(info.kind(), right, stratum)));
    }
  }
}
