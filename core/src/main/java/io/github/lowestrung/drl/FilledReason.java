package io.github.lowestrung.drl;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a rule found: its reason with the values seen, and the facts behind it. Each is made when it
 * is first asked for, since a search asks few rules why they fired. Thread-safe: threads that ask
 * at the same time may each make the same.
 */
public final class FilledReason {

  private final RuleInfo rule;
  private final Supplier<List<Evidence>> gathered;
  private final Function<List<Evidence>, String> filled;
  private final Function<List<Evidence>, String> changed;
  private List<Evidence> evidence;
  private String text;
  private String change;

  /**
   * Takes what makes a reason.
   *
   * @param rule the rule
   * @param evidence gathers the facts that its conditions read, those behind concepts included
   * @param text fills its reason, given the evidence
   * @param change fills in what would have to change, given the evidence; null unless the rule
   *     forbids
   */
  public FilledReason(
      RuleInfo rule,
      Supplier<List<Evidence>> evidence,
      Function<List<Evidence>, String> text,
      Function<List<Evidence>, String> change) {
    this.rule = rule;
    this.gathered = evidence;
    this.filled = text;
    this.changed = change;
  }

  /**
   * Returns a reason without a text.
   *
   * @param rule the rule
   * @param evidence the facts that its conditions read
   * @return the reason
   */
  public static FilledReason unsaid(RuleInfo rule, List<Evidence> evidence) {
    return new FilledReason(rule, () -> evidence, any -> "", null);
  }

  /**
   * Returns the rule.
   *
   * @return the rule
   */
  public RuleInfo rule() {
    return rule;
  }

  /**
   * Returns the facts that the conditions of the rule read, those behind concepts included.
   *
   * @return the facts, sorted by path; immutable
   */
  public List<Evidence> evidence() {
    List<Evidence> known = evidence;
    if (known == null) {
      known = gathered.get();
      evidence = known;
    }
    return known;
  }

  /**
   * Returns the reason of the rule, with the values seen.
   *
   * @return the text
   * @throws io.github.lowestrung.rulebook.RulebookException when a place in it has no value
   */
  public String text() {
    String known = text;
    if (known == null) {
      known = filled.apply(evidence());
      text = known;
    }
    return known;
  }

  /**
   * Returns what would have to change, with the values seen.
   *
   * @return the text; null unless the rule forbids
   * @throws io.github.lowestrung.rulebook.RulebookException when a place in it has no value
   */
  public String change() {
    String known = change;
    if (known == null && changed != null) {
      known = changed.apply(evidence());
      change = known;
    }
    return known;
  }
}
