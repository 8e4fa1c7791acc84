package io.github.lowestrung.handbook;

import io.github.lowestrung.rulebook.catalog.RuleInfo;
import java.util.List;

/**
 * All there is to read about a rule.
 *
 * @param rule what it says of itself
 * @param file its DRL file inside the rulebook; null when the rulebook came without
 * @param when its conditions as written; null when the rulebook came without
 * @param rationale why it is as it is, in Markdown; null when nobody wrote it down
 * @param scenarios ids of the scenarios in which it fires, in order
 */
public record RulePage(
    RuleInfo rule, String file, String when, String rationale, List<String> scenarios) {

  /** Keeps copies of the lists. */
  public RulePage {
    scenarios = List.copyOf(scenarios);
  }
}
