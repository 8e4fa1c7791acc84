package io.github.lowestrung;

import io.github.lowestrung.decision.SubjectDecision;

/**
 * Called for every decision, on the thread that decides: first that it begins, then how it ended.
 * Listeners hear of beginnings in the order in which they were added, and of endings in the
 * reverse. Must be thread-safe.
 *
 * <p><b>Note:</b> what a listener throws reaches whoever asked for the decision. When one fails at
 * the end, those still to be told hear that the decision failed.
 */
public interface DecisionListener {

  /**
   * Is told that a decision begins.
   *
   * @param request what is asked
   */
  default void starting(DecisionRequest request) {}

  /**
   * Is told what was decided.
   *
   * @param request what was asked
   * @param decision the decision about the workload or the pipeline
   */
  default void decided(DecisionRequest request, SubjectDecision decision) {}

  /**
   * Is told that deciding failed.
   *
   * @param request what was asked
   * @param failure what whoever asked will see
   */
  default void failed(DecisionRequest request, RuntimeException failure) {}
}
