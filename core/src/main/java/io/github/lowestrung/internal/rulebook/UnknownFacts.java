package io.github.lowestrung.internal.rulebook;

import io.github.lowestrung.internal.analysis.AbsenceQueries;
import io.github.lowestrung.internal.analysis.ConsequenceAnalysis;
import io.github.lowestrung.internal.analysis.UnstatedFieldCheck;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.RefusedRulesException;
import io.github.lowestrung.rulebook.RefusedRulesException.Refusal;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.ArrayList;
import java.util.List;

/** Refuses rules that take what nobody stated for false. */
final class UnknownFacts {

  private UnknownFacts() {}

  /**
   * Refuses rules whose conditions could hold where a field is not stated, and rules that exclude
   * by the absence of a fact and do not say why.
   *
   * @throws RefusedRulesException when there are such rules; it names them all
   */
  static void refuse(RuleSet rules, ConsequenceAnalysis consequences) {
    List<Refusal> refusals = new ArrayList<>();
    for (CompiledRule rule : rules.byId()) {
      String id = rule.info().id();
      UnstatedFieldCheck.flaws(rule.shape()).forEach(flaw -> refusals.add(new Refusal(id, flaw)));
      absence(rule, consequences).forEach(flaw -> refusals.add(new Refusal(id, flaw)));
    }
    if (!refusals.isEmpty()) {
      throw new RefusedRulesException(refusals);
    }
  }

  private static List<String> absence(CompiledRule rule, ConsequenceAnalysis consequences) {
    if (rule.info().phase() != Stratum.EXCLUDE || rule.info().absence() != null) {
      return List.of();
    }
    List<String> queries = AbsenceQueries.of(rule.shape());
    if (queries.isEmpty() || !consequences.of(rule).mayExclude()) {
      return List.of();
    }
    return List.of(
        ("It excludes where nothing is stated: (%s) asks for the absence of a fact. Maybe test for"
                + " a value, or say in @absence(\"...\") why the absence is reason enough.")
            .formatted(queries.get(0)));
  }
}
