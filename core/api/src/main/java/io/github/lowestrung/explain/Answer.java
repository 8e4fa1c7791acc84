package io.github.lowestrung.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.Recommendation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer that a decision gives.
 *
 * @param approach id of the recommended approach; null when none is viable
 * @param rung number of its rung; null when none is viable
 * @param configuration how it is set up, by key
 * @param forbidden whether a rule forbids the workload as it stands
 */
public record Answer(
    @Nullable String approach,
    @Nullable Double rung,
    Map<String, String> configuration,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean forbidden) {

  /** No approach is viable. */
  public static final Answer NONE_VIABLE = new Answer(null, null, Map.of());

  /** A rule forbids the workload. */
  public static final Answer FORBIDDEN = new Answer(null, null, Map.of(), true);

  /**
   * Returns the answer that nothing forbids.
   *
   * @param approach id of the recommended approach; null when none is viable
   * @param rung number of its rung; null when none is viable
   * @param configuration how it is set up, by key
   */
  public Answer(
      @Nullable String approach, @Nullable Double rung, Map<String, String> configuration) {
    this(approach, rung, configuration, false);
  }

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
        .orElse(decision.outcome() == Outcome.FORBIDDEN ? FORBIDDEN : NONE_VIABLE);
  }

  private static Answer of(Recommendation recommendation) {
    return new Answer(
        recommendation.approach(), recommendation.rung(), recommendation.configuration());
  }
}
