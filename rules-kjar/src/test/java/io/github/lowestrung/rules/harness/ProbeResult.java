package io.github.lowestrung.rules.harness;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.internal.recording.DrawnConclusions;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What the rules concluded of one workload, and the decision that is made of it. */
public final class ProbeResult {

  private final DrawnConclusions drawn;
  private final Function<DrawnConclusions, Decision> assembly;

  ProbeResult(DrawnConclusions drawn, Function<DrawnConclusions, Decision> assembly) {
    this.drawn = drawn;
    this.assembly = assembly;
  }

  public Set<String> candidates() {
    return drawn.candidates();
  }

  public List<Excluded> exclusions() {
    return drawn.exclusions();
  }

  /** Returns the approach that is recommended; null when none is. */
  public String recommended() {
    return drawn.recommended();
  }

  public Decision decision() {
    return assembly.apply(drawn);
  }
}
