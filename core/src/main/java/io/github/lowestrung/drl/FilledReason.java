package io.github.lowestrung.drl;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import java.util.List;

/**
 * What a rule found: its reason with the values seen, and the facts behind it.
 *
 * @param rule the rule
 * @param text its reason, filled in
 * @param change what would have to change, filled in; null unless the rule forbids
 * @param evidence the facts that its conditions read, those behind concepts included
 */
public record FilledReason(RuleInfo rule, String text, String change, List<Evidence> evidence) {}
