package io.github.lowestrung.explain;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Recommendation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer that a decision gives.
 *
 * @param approach id of the recommended approach; null when none is viable
 * @param rung number of its rung; null when none is viable
 * @param configuration how it is set up, by key
 */
public record Answer(
    @Nullable String approach, @Nullable Double rung, Map<String, String> configuration) {

  /**
   * Returns the answer of a decision.
   *
   * @param decision the decision
   * @return its answer
   */
  public static Answer of(Decision decision) {
    return decision
        .findRecommendation()
        .map(Answer::of)
        .orElseGet(() -> new Answer(null, null, Map.of()));
  }

  private static Answer of(Recommendation recommendation) {
    return new Answer(
        recommendation.approach(), recommendation.rung(), recommendation.configuration());
  }
}
