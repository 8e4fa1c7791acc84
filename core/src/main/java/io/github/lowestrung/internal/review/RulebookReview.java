package io.github.lowestrung.internal.review;

import io.github.lowestrung.internal.analysis.CaseAnalysis;
import io.github.lowestrung.internal.analysis.ConsequenceAnalysis;
import io.github.lowestrung.internal.analysis.ConsequenceSummary;
import io.github.lowestrung.internal.analysis.LiveRules;
import io.github.lowestrung.internal.analysis.RuleDependencies;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rulebook.LoadedRulebooks;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.review.Finding;
import io.github.lowestrung.review.Severity;
import io.github.lowestrung.rulebook.RefusedRulesException;
import io.github.lowestrung.rulebook.RefusedRulesException.Refusal;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reviews the rules of one rulebook among those that are loaded with it. */
public final class RulebookReview {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::rule)
          .thenComparing(Finding::check)
          .thenComparing(Finding::message);

  private RulebookReview() {}

  /**
   * Finds the flaws of a rulebook.
   *
   * @param rulebooks the rulebooks that are loaded
   * @param rulebookId its id
   * @return the flaws by rule, check and message
   * @throws RulebookException when there is no such rulebook
   */
  public static List<Finding> flaws(LoadedRulebooks rulebooks, String rulebookId) {
    List<String> books = rulebooks.books().stream().map(Rulebook::id).toList();
    if (!books.contains(rulebookId)) {
      throw new RulebookException(
          "No rulebook has the id (%s), so it cannot be reviewed. Loaded are %s. %s"
              .formatted(
                  rulebookId,
                  books,
                  NameSuggestion.of(rulebookId, books).advice("Maybe name one of these.")));
    }
    Map<CompiledRule, ConsequenceSummary> sayings = sayings(rulebooks);
    List<CompiledRule> reviewed =
        sayings.keySet().stream().filter(r -> r.info().rulebook().equals(rulebookId)).toList();
    RuleDependencies dependencies = new RuleDependencies(rulebooks.ladder(), sayings);
    CaseAnalysis cases = new CaseAnalysis(rulebooks.ladder(), rulebooks.names());
    LiveRules liveRules = new LiveRules(rulebooks.ladder(), cases, sayings, dependencies);
    List<ReviewCheck> checks =
        List.of(
            new UnknownFactCheck(new ConsequenceAnalysis(rulebooks.ladder())),
            new DeadRuleCheck(rulebooks.ladder(), sayings, liveRules),
            new StratumCheck(sayings),
            new UnknownApproachCheck(rulebooks.ladder(), sayings),
            new AbsenceCheck(sayings, dependencies),
            new UnknownNameCheck(rulebooks.ladder(), rulebooks.names(), liveRules),
            new SourceRowCheck(rulebooks, rulebookId),
            new ReasonCheck(rulebooks.vocabulary(), dependencies),
            new SubsumptionCheck(cases, sayings, liveRules, reviewed),
            new RepeatedThresholdCheck(sayings.keySet(), reviewed));
    return reviewed.stream().flatMap(rule -> flaws(rule, checks)).sorted(ORDER).toList();
  }

  /**
   * Refuses rulebooks with rules that take what nobody stated for false.
   *
   * @throws RefusedRulesException when there are such rules; it names every error of these
   *     rulebooks
   */
  public static void requireUsable(LoadedRulebooks rulebooks) {
    UnknownFactCheck check = new UnknownFactCheck(new ConsequenceAnalysis(rulebooks.ladder()));
    List<Refusal> refusals =
        rulebooks.rules().byId().stream()
            .filter(rule -> !check.of(rule).isEmpty())
            .map(rule -> rule.info().rulebook())
            .distinct()
            .flatMap(book -> flaws(rulebooks, book).stream())
            .filter(flaw -> flaw.check().severity() == Severity.ERROR)
            .map(flaw -> new Refusal(flaw.check(), flaw.rule(), flaw.message()))
            .toList();
    if (!refusals.isEmpty()) {
      throw new RefusedRulesException(refusals);
    }
  }

  /** A rule that cannot fire because a name is misspelt has one flaw, the name. */
  private static Stream<Finding> flaws(CompiledRule rule, List<ReviewCheck> checks) {
    List<Finding> flaws =
        checks.stream().flatMap(check -> check.of(rule).stream()).distinct().toList();
    boolean named = flaws.stream().anyMatch(flaw -> flaw.check() == Check.UNKNOWN_NAME);
    return flaws.stream().filter(flaw -> !named || flaw.check() != Check.NEVER_FIRES);
  }

  /** Returns what each rule says, by id. */
  private static Map<CompiledRule, ConsequenceSummary> sayings(LoadedRulebooks rulebooks) {
    ConsequenceAnalysis consequences = new ConsequenceAnalysis(rulebooks.ladder());
    Map<CompiledRule, ConsequenceSummary> sayings = new LinkedHashMap<>();
    rulebooks.rules().byId().forEach(rule -> sayings.put(rule, consequences.of(rule)));
    return sayings;
  }
}
