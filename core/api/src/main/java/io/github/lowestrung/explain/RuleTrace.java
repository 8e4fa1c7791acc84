package io.github.lowestrung.explain;

import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.List;

/**
 * One rule, condition by condition. Where a rule did not fire, the conditions are those of the
 * attempt that came furthest.
 *
 * @param rule its id
 * @param name its name
 * @param phase the stratum it fires in
 * @param fired whether it fired
 * @param text the answer in a sentence
 * @param firings what it found, once for each firing
 * @param conditions its conditions, in order
 */
public record RuleTrace(
    String rule,
    String name,
    Stratum phase,
    boolean fired,
    String text,
    List<Justification> firings,
    List<ConditionTrace> conditions)
    implements ExplanationResult {}
