package io.github.lowestrung;

import io.github.lowestrung.decision.SubjectDecision;

/**
 * Called for every decision, on the thread that decides: when it begins, and when it ends.
 * Listeners are called at the beginning in the order in which they were added, and at the end in
 * reverse order. Must be thread-safe.
 *
 * <p><b>Note:</b> the caller of the advisor gets what a listener throws. When one fails at the end,
 * the remaining listeners are told that the decision failed.
 */
public interface DecisionListener {

  /**
   * Called when a decision begins.
   *
   * @param request what is asked
   */
  default void starting(DecisionRequest request) {}

  /**
   * Called when a decision was made.
   *
   * @param request what was asked
   * @param decision the decision about the workload or the pipeline
   */
  default void decided(DecisionRequest request, SubjectDecision decision) {}

  /**
   * Called when deciding failed.
   *
   * @param request what was asked
   * @param failure what the caller will see
   */
  default void failed(DecisionRequest request, RuntimeException failure) {}
}
