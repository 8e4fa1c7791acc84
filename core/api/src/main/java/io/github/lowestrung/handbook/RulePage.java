package io.github.lowestrung.handbook;

import io.github.lowestrung.rulebook.catalog.RuleInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documentation of a rule.
 *
 * @param rule what it declares about itself
 * @param file its DRL file inside the rulebook; null when the rulebook does not contain it
 * @param when its conditions as written; null when the rulebook does not contain it
 * @param rationale why it is as it is, in Markdown; null when there is none
 * @param scenarios ids of the scenarios in which it fires, in order
 */
public record RulePage(
    RuleInfo rule,
    @Nullable String file,
    @Nullable String when,
    @Nullable String rationale,
    List<String> scenarios) {

  /** Keeps copies of the lists. */
  public RulePage {
    scenarios = List.copyOf(scenarios);
  }
}
