package io.github.lowestrung.drl;

import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.catalog.Stratum;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What the rules of one decision write to, by way of {@link Conclusions}. Implemented by the
 * library only; belongs to one session and one thread.
 */
public interface ConclusionSink {

  /** Key of the session's environment under which the sink is found. */
  String KEY = "io.github.lowestrung.recorder";

  /** Starts the effect of a rule that configures. */
  String SETS = "sets ";

  /** A rule's context that brings the sink along. */
  interface Recorded {

    /**
     * Returns the sink.
     *
     * @return the sink, never null
     */
    ConclusionSink recorder();
  }

  /**
   * Returns the sink for a rule: this one or, where the rule is waived, one that takes no
   * conclusion.
   *
   * @param kcontext the rule's context
   * @param stratum the stratum in which such a conclusion is drawn
   * @return the sink, never null
   * @throws io.github.lowestrung.DecisionException when the rule stands in another stratum
   */
  ConclusionSink forRule(RuleContext kcontext, Stratum stratum);

  /**
   * Returns the ladder in use.
   *
   * @return the ladder
   */
  Ladder ladder();

  /**
   * Returns what the rule that fires found.
   *
   * @param kcontext the rule's context
   * @return the rule, its reason filled in, its evidence
   */
  FilledReason find(RuleContext kcontext);

  /**
   * Makes a conclusion a fact that later rules see.
   *
   * @param kcontext the context of the rule that concludes it
   * @param fact the conclusion
   */
  void insert(RuleContext kcontext, Conclusion fact);

  /**
   * Takes down a firing.
   *
   * @param filledReason what the rule found
   * @param effect what it concluded
   */
  void fired(FilledReason filledReason, String effect);

  /**
   * Takes down a firing that speaks for an approach.
   *
   * @param approach id of the approach; null when for none
   * @param filledReason what the rule found
   * @param effect what it concluded
   */
  void firedFor(String approach, FilledReason filledReason, String effect);

  /**
   * Takes down a nomination.
   *
   * @param approach id of the approach
   * @return true the first time
   */
  boolean nominates(String approach);

  /**
   * Takes down an exclusion.
   *
   * @param excluded the exclusion
   */
  void excluded(Excluded excluded);

  /**
   * Takes down a preference.
   *
   * @param approach id of the approach
   */
  void prefers(String approach);

  /**
   * Returns where an approach stands in the order of choice: by reserve, rung, preference and the
   * order of the table.
   *
   * @param approach id of the approach
   * @param reserve true when it is only for want of others
   * @return the place; lower goes first
   */
  long place(String approach, boolean reserve);

  /**
   * Takes down the choice.
   *
   * @param approach id of the approach
   * @throws io.github.lowestrung.DecisionException when one was chosen before
   */
  void recommends(String approach);

  /**
   * Takes down a part of the configuration.
   *
   * @param key the part
   * @param value its value
   * @param filledReason the rule and facts behind it
   * @throws io.github.lowestrung.DecisionException when another rule set another value
   */
  void configures(String key, String value, FilledReason filledReason);

  /**
   * Takes down guidance.
   *
   * @param filledReason what to know
   */
  void guides(FilledReason filledReason);

  /**
   * Takes down the wish to compare the rung with its neighbours.
   *
   * @param filledReason the rule and facts behind it
   */
  void comparesRungs(FilledReason filledReason);

  /**
   * Takes down a caution.
   *
   * @param filledReason what to know
   */
  void cautions(FilledReason filledReason);

  /**
   * Takes down an assumption.
   *
   * @param path document path of the unknown fact
   * @param filledReason what was taken for granted
   */
  void assumes(String path, FilledReason filledReason);

  /**
   * Takes down a trap.
   *
   * @param better id of the better approach
   * @param filledReason the rule and facts behind it
   */
  void warns(String better, FilledReason filledReason);
}
