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
 * @param fields document paths of the facts that it rests on, itself or through concepts, in order
 * @param approaches ids of the approaches that it names, in ladder order
 * @param scenarios ids of the scenarios in which it fires, in order
 */
public record RulePage(
    RuleInfo rule,
    @Nullable String file,
    @Nullable String when,
    @Nullable String rationale,
    List<String> fields,
    List<String> approaches,
    List<String> scenarios) {

  /** Keeps copies of the lists. */
  public RulePage {
    fields = List.copyOf(fields);
    approaches = List.copyOf(approaches);
    scenarios = List.copyOf(scenarios);
  }
}
