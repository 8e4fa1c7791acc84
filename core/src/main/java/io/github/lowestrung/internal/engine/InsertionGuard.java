package io.github.lowestrung.internal.engine;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.internal.recording.ConclusionRecorder;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;

/** Detects rules that do more than conclude and could so silence others. */
final class InsertionGuard extends DefaultRuleRuntimeEventListener {

  private int inserted;
  private boolean changed;

  /** Begins to watch a decision. */
  void watch() {
    inserted = 0;
    changed = false;
  }

  @Override
  public void objectInserted(ObjectInsertedEvent event) {
    inserted++;
  }

  @Override
  public void objectUpdated(ObjectUpdatedEvent event) {
    changed = true;
  }

  @Override
  public void objectDeleted(ObjectDeletedEvent event) {
    changed = true;
  }

  /**
   * Fails a decision in which a rule did so.
   *
   * @param recorder what the rules concluded
   * @param leftOver how many rules fired after the run had ended, as when one stopped the engine
   */
  void refuse(ConclusionRecorder recorder, int leftOver) {
    long concluded = recorder.firings().stream().filter(f -> f.conclusion() != null).count();
    if (changed || inserted != concluded || leftOver > 0) {
      throw new DecisionException(
          "A rule has inserted, changed or withdrawn facts by itself, or stopped the engine, which"
              + " would let it silence others. Maybe 'lowest-rung rules check' names it: a"
              + " consequence is one call of Conclusions.");
    }
  }
}
