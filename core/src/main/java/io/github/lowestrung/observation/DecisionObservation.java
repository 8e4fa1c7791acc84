package io.github.lowestrung.observation;

import io.github.lowestrung.DecisionListener;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.workload.term.PlainNumber;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;

/**
 * Observes every decision of an advisor, so that the handlers of an application can make timers,
 * spans or logs of it. An observation is named {@code lowest.rung.decision}, and is the current one
 * of the thread while deciding. Thread-safe.
 *
 * <p>Its key values are few, so that they suit a metric, but for the last:
 *
 * <ul>
 *   <li>{@code kind}: {@code workload} or {@code pipeline}
 *   <li>{@code outcome}: {@code recommended}, {@code no-viable-approach}, {@code forbidden} or
 *       {@code error}
 *   <li>{@code rung} and {@code approach}: what is recommended for a workload, or {@code none}
 *   <li>{@code correlation.id}: ties the decision to the rest of a request
 * </ul>
 *
 * <p>Nothing else about a workload is reported.
 */
public final class DecisionObservation implements DecisionListener {

  /** The name of observations. */
  public static final String NAME = "lowest.rung.decision";

  private static final String NONE = "none";

  private final ObservationRegistry registry;

  // One per advisor, and emptied at the end of each decision.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<PendingObservation> innermost = new ThreadLocal<>();

  /**
   * Observes decisions.
   *
   * @param registry the registry with the handlers of observations
   */
  public DecisionObservation(ObservationRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
  }

  /**
   * A decision that has begun.
   *
   * @param outer the observation during which it was asked for; null when there is none
   */
  private record PendingObservation(
      PendingObservation outer,
      DecisionRequest request,
      Observation observation,
      Observation.Scope scope) {

    /** Distinguishes requests that ask the same. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(DecisionRequest other) {
      return request == other;
    }
  }

  @Override
  public void starting(DecisionRequest request) {
    Observation observation =
        Observation.createNotStarted(NAME, registry)
            .lowCardinalityKeyValue("kind", request.subject().kind())
            .highCardinalityKeyValue("correlation.id", request.attribution().correlationId())
            .start();
    innermost.set(
        new PendingObservation(innermost.get(), request, observation, observation.openScope()));
  }

  @Override
  public void decided(DecisionRequest request, SubjectDecision decision) {
    String outcome = decision.outcome().term();
    KeyValues values =
        decision instanceof Decision one && one.findRecommendation().isPresent()
            ? values(outcome, one.recommendation())
            : values(outcome);
    end(request, values, null);
  }

  @Override
  public void failed(DecisionRequest request, RuntimeException failure) {
    end(request, values("error"), failure);
  }

  private static KeyValues values(String outcome, Recommendation recommendation) {
    String rung = PlainNumber.text(recommendation.rung());
    return KeyValues.of("outcome", outcome, "rung", rung, "approach", recommendation.approach());
  }

  private static KeyValues values(String outcome) {
    return KeyValues.of("outcome", outcome, "rung", NONE, "approach", NONE);
  }

  private void end(DecisionRequest request, KeyValues values, RuntimeException failure) {
    PendingObservation pendingObservation = innermost.get();
    // A decision whose observation could not even begin has nothing to end.
    if (pendingObservation != null && pendingObservation.isOf(request)) {
      leave(pendingObservation);
      Observation observation = pendingObservation.observation();
      Observation.Scope scope = pendingObservation.scope();
      try (scope) {
        observation.lowCardinalityKeyValues(values);
        if (failure != null) {
          observation.error(failure);
        }
      } finally {
        observation.stop();
      }
    }
  }

  private void leave(PendingObservation pendingObservation) {
    if (pendingObservation.outer() == null) {
      innermost.remove();
    } else {
      innermost.set(pendingObservation.outer());
    }
  }
}
