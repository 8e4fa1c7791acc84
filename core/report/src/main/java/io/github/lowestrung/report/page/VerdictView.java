package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.report.content.Phrases;
import io.github.lowestrung.report.content.RungView;
import io.github.lowestrung.workload.term.PlainNumber;
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
public record VerdictView(
    StatusMark mark, String title, Optional<ChosenApproach> chosen, List<StatusMark> rungs) {

  /**
   * The recommended approach.
   *
   * @param approach its id
   * @param rung number of its rung
   * @param rungName name of its rung
   * @param settings its configuration
   */
  public record ChosenApproach(
      String approach, String rung, String rungName, List<ConfigurationRow> settings) {

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
  public record ConfigurationRow(String key, String value) {}

  static VerdictView of(Decision decision) {
    List<StatusMark> fromTheTop = new ArrayList<>();
    RungView.of(decision).forEach(rung -> fromTheTop.add(0, StatusMark.of(rung.status())));
    Optional<Recommendation> choice = decision.findRecommendation();
    return new VerdictView(
        StatusMark.of(choice.isPresent() ? Status.RECOMMENDED : Status.EXCLUDED),
        choice.map(Recommendation::name).orElse(Phrases.NONE_VIABLE),
        choice.map(recommendation -> chosen(decision, recommendation)),
        fromTheTop);
  }

  private static ChosenApproach chosen(Decision decision, Recommendation recommendation) {
    return new ChosenApproach(
        recommendation.approach(),
        PlainNumber.text(recommendation.rung()),
        Phrases.rungName(decision, recommendation.rung()),
        recommendation.configuration().entrySet().stream()
            .map(entry -> new ConfigurationRow(entry.getKey(), entry.getValue()))
            .toList());
  }
}
