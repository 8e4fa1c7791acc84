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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds redundant rules: another says as much whenever they fire. */
final class SubsumptionCheck implements ReviewCheck {

  private final CaseAnalysis cases;
  private final Map<CompiledRule, ConsequenceSummary> sayings;
  private final LiveRules liveRules;
  private final Set<CompiledRule> reviewed;
  private final WiderRules widerRules;

  /**
   * Makes the check.
   *
   * @param cases proves what follows from what
   * @param sayings the rules, and what each says
   * @param liveRules the rules that could fire
   * @param reviewed the rules of which flaws are reported
   */
  SubsumptionCheck(
      CaseAnalysis cases,
      Map<CompiledRule, ConsequenceSummary> sayings,
      LiveRules liveRules,
      Collection<CompiledRule> reviewed) {
    this.cases = cases;
    this.sayings = sayings;
    this.liveRules = liveRules;
    this.reviewed = Set.copyOf(reviewed);
    widerRules = new WiderRules(cases, sayings, liveRules);
  }

  @Override
  public List<Finding> of(CompiledRule rule) {
    if (!liveRules.fires(rule)) {
      return List.of();
    }
    for (CompiledRule twin : widerRules.twins(rule)) {
      if (isRepeated(rule, twin)
          && same(rule, twin)
          && follows(twin, rule)
          && follows(rule, twin)) {
        return List.of(duplicate(rule, twin));
      }
    }
    SortedSet<String> wider = new TreeSet<>();
    SortedMap<String, CompiledRule> same = new TreeMap<>();
    widerRules.visit(
        rule,
        other -> {
          boolean alike = same(rule, other);
          boolean covered = covers(other, rule);
          if ((alike || covered) && follows(other, rule)) {
            if (alike && follows(rule, other)) {
              same.put(other.info().id(), other);
            } else if (covered) {
              wider.add(other.info().id());
            }
          }
          return wider.size() <= NAMED;
        });
    for (CompiledRule other : same.values()) {
      if (isRepeated(rule, other)) {
        return List.of(duplicate(rule, other));
      }
    }
    return wider.isEmpty() ? List.of() : List.of(shadowed(rule, wider));
  }

  /** Of two rules of the rulebook that are the same, the later one is reported. */
  private boolean isRepeated(CompiledRule rule, CompiledRule other) {
    return rule != other
        && (!reviewed.contains(other) || rule.info().id().compareTo(other.info().id()) > 0);
  }

  private static Finding duplicate(CompiledRule rule, CompiledRule other) {
    String message =
        "It fires whenever (%s) of %s does and says the same, so it only repeats the"
            + " other rule. Maybe withdraw one of the two.";
    String id = other.info().id();
    return ReviewCheck.flaw(Check.DUPLICATE, rule, message.formatted(id, other.info().rulebook()));
  }

  private static Finding shadowed(CompiledRule rule, SortedSet<String> wider) {
    String message =
        "Whenever it fires, (%s)%s %s too and %s at least as much, so it adds a reason and"
            + " nothing else. Maybe relax its conditions, or withdraw it.";
    String s = wider.size() == 1 ? "s" : "";
    String rules = wider.stream().limit(NAMED).collect(Collectors.joining("), ("));
    String others = wider.size() > NAMED ? " and others" : "";
    return ReviewCheck.flaw(
        Check.SHADOWED, rule, message.formatted(rules, others, "fire" + s, "say" + s));
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
    return more.comparable()
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
