package io.github.lowestrung.internal.recording;

import io.github.lowestrung.drl.Conclusion;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.workload.waiver.Waiver;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.rule.RuleContext;

/** Lets a rule that is waived conclude nothing, and takes down that it would have. */
final class WaivedRecorder extends ConclusionRecorder {

  private final ConclusionRecorder recorder;
  private final Waiver waiver;

  WaivedRecorder(ConclusionRecorder recorder, Waiver waiver) {
    super(recorder.ladder(), Map.of(), List.of());
    this.recorder = recorder;
    this.waiver = waiver;
  }

  @Override
  public FilledReason find(RuleContext kcontext) {
    return recorder.find(kcontext);
  }

  @Override
  public void insert(RuleContext kcontext, Conclusion fact) {
    // what is waived is no conclusion
  }

  @Override
  public void firedFor(String approach, FilledReason filledReason, String effect) {
    recorder.waives(waiver, filledReason, effect);
  }
}
