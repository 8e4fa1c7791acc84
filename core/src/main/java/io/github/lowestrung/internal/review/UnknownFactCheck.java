package io.github.lowestrung.internal.review;

import io.github.lowestrung.internal.analysis.AbsenceQueries;
import io.github.lowestrung.internal.analysis.ConsequenceAnalysis;
import io.github.lowestrung.internal.analysis.UnstatedFieldCheck;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.review.Finding;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds rules that take what nobody stated for false: their conditions could hold where a field is
 * not stated, or they exclude by the absence of a fact and do not say why.
 *
 * @param consequences what rules say
 */
record UnknownFactCheck(ConsequenceAnalysis consequences) implements ReviewCheck {

  @Override
  public List<Finding> of(CompiledRule rule) {
    return Stream.concat(UnstatedFieldCheck.flaws(rule.shape()).stream(), absence(rule))
        .map(flaw -> ReviewCheck.flaw(Check.UNKNOWN_FACT, rule, flaw))
        .toList();
  }

  private Stream<String> absence(CompiledRule rule) {
    if (rule.info().phase() != Stratum.EXCLUDE || rule.info().absence() != null) {
      return Stream.of();
    }
    List<String> queries = AbsenceQueries.of(rule.shape());
    if (queries.isEmpty() || !consequences.of(rule).mayExclude()) {
      return Stream.of();
    }
    return Stream.of(
        ("It excludes where nothing is stated: (%s) asks for the absence of a fact. Maybe test for"
                + " a value, or say in @absence(\"...\") why the absence is reason enough.")
            .formatted(queries.get(0)));
  }
}
