package io.github.lowestrung.internal.recording;

import io.github.lowestrung.drl.ConclusionSink;
import io.github.lowestrung.drl.Effect;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.waiver.Waiver;
import org.kie.api.runtime.rule.RuleContext;

/**
 * Keeps a waived rule from concluding anything, and records what it would have concluded.
 *
 * @param recorder the recorder for everything else
 * @param waiver what switches the rule off
 */
record WaivedRecorder(ConclusionSink recorder, Waiver waiver) implements ConclusionSink {

  @Override
  public ConclusionSink forRule(RuleContext kcontext, Stratum stratum) {
    return this;
  }

  @Override
  public Ladder ladder() {
    return recorder.ladder();
  }

  @Override
  public FilledReason find(RuleContext kcontext) {
    return recorder.find(kcontext);
  }

  @Override
  public long place(String approach, boolean reserve) {
    return recorder.place(approach, reserve);
  }

  @Override
  public void take(RuleContext kcontext, FilledReason filledReason, Effect effect) {
    recorder.take(kcontext, filledReason, new Effect.Waived(waiver, effect));
  }
}
