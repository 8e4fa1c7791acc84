package io.github.lowestrung.internal.reference;

import io.github.lowestrung.ExpiredWaiverException;
import io.github.lowestrung.internal.recording.DrawnConclusions;
import io.github.lowestrung.internal.recording.RuleEngine;

/** Decides by the reference evaluator. Thread-safe. */
public final class DirectEngine implements RuleEngine {

  private final ReferenceEvaluator evaluator;

  public DirectEngine(ReferenceEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  @Override
  public DrawnConclusions run(Iterable<?> facts) {
    Run run = evaluator.run(facts);
    if (run.isRefused()) {
      throw new ExpiredWaiverException(run.refusal());
    }
    return run.conclusions();
  }
}
