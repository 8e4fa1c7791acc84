package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.SubjectDecision;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The provenance of a decision.
 *
 * @param heading stands above it
 * @param decision the decision
 */
public record ProvenanceView(Headline heading, SubjectDecision decision) {

  /** A time as a page shows it. */
  public static final DateTimeFormatter READABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  /** Returns when it was decided, for people. */
  String decidedAt() {
    return READABLE.format(decision.decidedAt());
  }
}
