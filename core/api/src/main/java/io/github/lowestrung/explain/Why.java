package io.github.lowestrung.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.lowestrung.decision.Assumption;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recommendation, traced back to the facts.
 *
 * @param outcome how the decision ended
 * @param approach id of the recommended approach; null when none is viable
 * @param name its name; null when none is viable
 * @param rung number of its rung; null when none is viable
 * @param text the answer in a sentence
 * @param forbidden the rules that forbid the workload; empty unless it is forbidden
 * @param nominations why it serves the task
 * @param choice why it was chosen among what is left
 * @param below the rungs that come first in order, and why nothing on them was chosen, lowest
 *     first; empty where the workload is forbidden
 * @param preferences why it is preferred in its rung
 * @param settings why it is set up as it is
 * @param assumptions the assumptions made about unknown facts
 */
public record Why(
    Outcome outcome,
    @Nullable String approach,
    @Nullable String name,
    @Nullable Double rung,
    String text,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Justification> forbidden,
    List<Justification> nominations,
    List<Justification> choice,
    List<SkippedRung> below,
    List<Justification> preferences,
    List<Justification> settings,
    List<Assumption> assumptions)
    implements ExplanationResult {

  /**
   * A rung that was passed by.
   *
   * @param rung its number
   * @param name its name
   * @param approaches its approaches that serve the task; empty when none does
   */
  public record SkippedRung(double rung, String name, List<SkippedApproach> approaches) {}

  /**
   * An approach that was passed by.
   *
   * @param approach its id
   * @param status where it stands
   * @param exclusions why it is excluded; empty when another one in its rung is preferred
   */
  public record SkippedApproach(String approach, Status status, List<Justification> exclusions) {}
}
