package io.github.lowestrung.internal.review;

import io.github.lowestrung.internal.analysis.CaseAnalysis;
import io.github.lowestrung.internal.analysis.CaseAnalysis.RulePattern;
import io.github.lowestrung.internal.analysis.ConsequenceSummary;
import io.github.lowestrung.internal.analysis.LiveRules;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.review.Finding;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds redundant rules: another says as much whenever they fire.
 *
 * @param cases proves what follows from what
 * @param sayings the rules, and what each says
 * @param liveRules the rules that could fire
 * @param reviewed the rules of which flaws are reported
 */
record SubsumptionCheck(
    CaseAnalysis cases,
    Map<CompiledRule, ConsequenceSummary> sayings,
    LiveRules liveRules,
    List<CompiledRule> reviewed)
    implements ReviewCheck {

  /** The verbs of which two say the same when they name the same. */
  private static final Set<String> COMPARABLE = Set.of("conclude", "nominate", "prefer");

  @Override
  public List<Finding> of(CompiledRule rule) {
    List<String> wider = new ArrayList<>();
    for (CompiledRule other : sayings.keySet()) {
      if (other == rule || !liveRules.fires(rule) || !liveRules.fires(other)) {
        continue;
      }
      if (same(rule, other) && follows(other, rule) && follows(rule, other)) {
        // of two rules of the rulebook, the later one is reported
        if (!reviewed.contains(other) || rule.info().id().compareTo(other.info().id()) > 0) {
          return List.of(duplicate(rule, other));
        }
      } else if (covers(other, rule) && follows(other, rule)) {
        wider.add(other.info().id());
      }
    }
    return wider.isEmpty() ? List.of() : List.of(shadowed(rule, wider));
  }

  private static Finding duplicate(CompiledRule rule, CompiledRule other) {
    String message =
        "It fires whenever (%s) of %s does and says the same, so it only repeats the"
            + " other rule. Maybe withdraw one of the two.";
    String id = other.info().id();
    return ReviewCheck.flaw(Check.DUPLICATE, rule, message.formatted(id, other.info().rulebook()));
  }

  private static Finding shadowed(CompiledRule rule, List<String> wider) {
    String message =
        "Whenever it fires, (%s) %s too and %s at least as much, so it adds a reason and"
            + " nothing else. Maybe relax its conditions, or withdraw it.";
    String s = wider.size() == 1 ? "s" : "";
    String rules = String.join("), (", wider);
    return ReviewCheck.flaw(Check.SHADOWED, rule, message.formatted(rules, "fire" + s, "say" + s));
  }

  /** Tells whether two rules certainly say the same. */
  private boolean same(CompiledRule one, CompiledRule other) {
    if (one.info().phase() != Stratum.ADVISE) {
      return covers(one, other) && covers(other, one);
    }
    ConsequenceSummary summary = sayings.get(one);
    String reason = one.info().reason();
    return summary.certain()
        && summary.equals(sayings.get(other))
        && reason.equals(other.info().reason())
        && !reason.contains("{$"); // variables of one name may stand for different things
  }

  /** Tells whether what one rule says certainly has in it what another says. */
  private boolean covers(CompiledRule wide, CompiledRule narrow) {
    ConsequenceSummary more = sayings.get(wide);
    ConsequenceSummary less = sayings.get(narrow);
    if (wide.info().phase() != narrow.info().phase() || !more.certain() || !less.certain()) {
      return false;
    }
    if (more.excludes() && less.excludes()) {
      boolean asFirm =
          wide.info().strength() == Strength.HARD || narrow.info().strength() == Strength.SOFT;
      boolean asMuch = more.forbids() || !less.forbids();
      return asFirm && asMuch && more.names().containsAll(less.names());
    }
    return COMPARABLE.contains(more.verb())
        && more.verb().equals(less.verb())
        && more.names().equals(less.names());
  }

  /** Tells whether the conditions of one rule certainly hold whenever those of another do. */
  private boolean follows(CompiledRule wide, CompiledRule narrow) {
    Map<Object, List<RulePattern>> given = LiveRules.single(narrow);
    for (var asked : LiveRules.single(wide).entrySet()) {
      if (!cases.follow(asked.getValue(), given.getOrDefault(asked.getKey(), List.of()))) {
        return false;
      }
    }
    return wide.shape().steps().stream()
        .filter(step -> step.source() != null || !CaseAnalysis.single(step))
        .allMatch(step -> follows(new RulePattern(wide, step), narrow));
  }

  private boolean follows(RulePattern rulePattern, CompiledRule narrow) {
    if (rulePattern.step().source() != null) {
      return false; // where its rows come from has no words
    }
    for (Step step : narrow.shape().steps()) {
      if (step.source() == null && step.type() == rulePattern.step().type()) {
        RulePattern given = new RulePattern(narrow, step);
        boolean negated = step.isNegated();
        boolean follows =
            switch (rulePattern.step().quantifier()) {
              case EACH -> step.isEach() && cases.within(given, rulePattern);
              case EXISTS -> !negated && cases.within(given, rulePattern);
              case NOT -> negated && cases.within(rulePattern, given);
            };
        if (follows) {
          return true;
        }
      }
    }
    return false;
  }
}
