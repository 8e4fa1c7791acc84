package io.github.lowestrung.drl;

import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What the rules of one decision write to, through {@link Conclusions}. Implemented by the library
 * only; belongs to one session and one thread.
 */
@API(status = Status.INTERNAL)
public interface ConclusionSink {

  /** Key of the session's environment under which the sink is found. */
  String KEY = "io.github.lowestrung.recorder";

  /** A rule's context that carries the sink. */
  interface Recorded {

    /**
     * Returns the sink.
     *
     * @return the sink, never null
     */
    ConclusionSink recorder();
  }

  /**
   * Prepares for a conclusion.
   *
   * @param kcontext the rule's context
   * @param stratum the stratum in which such a conclusion is drawn
   * @throws io.github.lowestrung.DecisionException when the rule stands in another stratum
   */
  void prepare(RuleContext kcontext, Stratum stratum);

  /**
   * Returns the ladder in use.
   *
   * @return the ladder
   */
  Ladder ladder();

  /**
   * Returns where an approach stands in the order of choice: by reserve, rung, preference and the
   * order of the table.
   *
   * @param approach id of the approach
   * @param reserve true when it may be chosen only when nothing else is left
   * @return the place; the lowest is chosen
   */
  long place(String approach, boolean reserve);

  /**
   * Records what a rule does, or would do if it were not waived. What it concludes becomes a fact
   * that later rules see.
   *
   * @param kcontext the rule's context
   * @param effect what it does, given what it found: itself, its reason filled in, its evidence
   * @throws io.github.lowestrung.DecisionException when it contradicts what another rule did, or
   *     the rules do not terminate
   */
  void take(RuleContext kcontext, Function<FilledReason, Effect> effect);
}
