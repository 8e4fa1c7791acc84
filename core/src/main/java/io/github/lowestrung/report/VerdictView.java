package io.github.lowestrung.report;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.rulebook.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answer in short.
 *
 * @param mark recommended or excluded
 * @param title the approach by name, or that there is none
 * @param chosen the approach; empty when none is viable
 * @param rungs the whole rungs' statuses from top to bottom, for a drawing in small
 */
record VerdictView(Mark mark, String title, Optional<Chosen> chosen, List<Mark> rungs) {

  /**
   * The recommended approach.
   *
   * @param approach its id
   * @param rung number of its rung
   * @param rungName name of its rung
   * @param settings its configuration
   */
  record Chosen(String approach, String rung, String rungName, List<Setting> settings) {

    boolean configured() {
      return !settings.isEmpty();
    }
  }

  /**
   * One line of a configuration.
   *
   * @param key what is set
   * @param value what it is set to
   */
  record Setting(String key, String value) {}

  static VerdictView of(Decision decision) {
    List<Mark> fromTheTop = new ArrayList<>();
    RungView.of(decision).forEach(rung -> fromTheTop.add(0, Mark.of(rung.status())));
    return decision
        .findRecommendation()
        .map(
            recommendation ->
                new VerdictView(
                    Mark.of(Status.RECOMMENDED),
                    recommendation.name(),
                    Optional.of(chosen(decision, recommendation)),
                    fromTheTop))
        .orElseGet(
            () ->
                new VerdictView(
                    Mark.of(Status.EXCLUDED), Phrases.NONE_VIABLE, Optional.empty(), fromTheTop));
  }

  private static Chosen chosen(Decision decision, Recommendation recommendation) {
    return new Chosen(
        recommendation.approach(),
        NumberText.plain(recommendation.rung()),
        Phrases.rungName(decision, recommendation.rung()),
        recommendation.configuration().entrySet().stream()
            .map(entry -> new Setting(entry.getKey(), entry.getValue()))
            .toList());
  }
}
