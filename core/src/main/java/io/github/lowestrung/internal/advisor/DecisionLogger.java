package io.github.lowestrung.internal.advisor;

import io.github.lowestrung.DecisionListener;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.workload.problem.Display;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes one decision to the log, as an event with keys and values. Used once. Nothing about a
 * workload is logged at a level that is on in production.
 */
final class DecisionLogger implements DecisionListener {

  static final Level LEVEL = Level.DEBUG;

  private final Logger log;
  private long started;

  DecisionLogger(Logger log) {
    this.log = log;
  }

  @Override
  public void starting(DecisionRequest request) {
    started = System.nanoTime();
  }

  @Override
  public void decided(DecisionRequest request, SubjectDecision decision) {
    event(request)
        .addKeyValue("outcome", decision.outcome().term())
        .log("Decided {} as of {}: {}", request.subject().id(), request.asOf(), decision);
  }

  @Override
  public void failed(DecisionRequest request, RuntimeException failure) {
    event(request).addKeyValue("outcome", "error").setCause(failure).log("Could not decide");
  }

  private LoggingEventBuilder event(DecisionRequest request) {
    return log.atLevel(LEVEL)
        .addKeyValue("subject", request.attribution().subject())
        .addKeyValue("duration", Display.time(Duration.ofNanos(System.nanoTime() - started)));
  }
}
