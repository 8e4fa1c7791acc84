package io.github.lowestrung.rules.harness;

import io.github.lowestrung.decision.DecisionContent;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.internal.recording.ConclusionRecorder;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What the rules concluded of one workload, and the decision that is made of it. */
public final class ProbeResult {

  private final ConclusionRecorder recorder;
  private final Function<ConclusionRecorder, DecisionContent> assembly;

  ProbeResult(ConclusionRecorder recorder, Function<ConclusionRecorder, DecisionContent> assembly) {
    this.recorder = recorder;
    this.assembly = assembly;
  }

  public Set<String> candidates() {
    return Collections.unmodifiableSet(recorder.candidates);
  }

  public List<Excluded> exclusions() {
    return Collections.unmodifiableList(recorder.exclusions);
  }

  /** Returns the approach that is recommended; null when none is. */
  public String recommended() {
    return recorder.recommended;
  }

  public DecisionContent content() {
    return assembly.apply(recorder);
  }
}
