package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.report.content.Phrases;
import io.github.lowestrung.report.content.RungView;
import io.github.lowestrung.report.content.StatusMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer in short. */
public record VerdictView(Decision decision) {

  StatusMark mark() {
    return StatusMark.of(chosen().isPresent() ? Status.RECOMMENDED : Status.EXCLUDED);
  }

  /** Returns the approach by name, or that there is none. */
  String title() {
    return chosen().map(Recommendation::name).orElse(Phrases.noneOf(decision));
  }

  boolean forbidden() {
    return decision.outcome() == Outcome.FORBIDDEN;
  }

  Optional<Recommendation> chosen() {
    return decision.findRecommendation();
  }

  String rungName() {
    return Phrases.rungName(decision, decision.recommendation().rung());
  }

  boolean configured() {
    return !decision.configuration().isEmpty();
  }

  /** Returns the whole rungs' statuses from top to bottom, for a drawing in small. */
  List<StatusMark> rungs() {
    List<StatusMark> fromTheTop = new ArrayList<>();
    RungView.of(decision).forEach(rung -> fromTheTop.add(0, StatusMark.of(rung.status())));
    return fromTheTop;
  }
}
