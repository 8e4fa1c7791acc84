package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.report.content.ReportPart;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The provenance of a decision.
 *
 * @param heading stands above it
 * @param digest the digest
 * @param asOf date whose platform facts apply
 * @param decidedAt when it was decided, for people
 * @param decidedAtExactly the same for programs
 * @param rulebooks the rulebooks that took part
 */
public record ProvenanceView(
    Headline heading,
    String digest,
    String asOf,
    String decidedAt,
    String decidedAtExactly,
    List<Rulebook> rulebooks) {

  /** A time as a page shows it. */
  public static final DateTimeFormatter READABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  static ProvenanceView of(Outline outline, SubjectDecision decision) {
    return new ProvenanceView(
        outline.heading(ReportPart.RECORD),
        decision.digest(),
        decision.asOf().toString(),
        READABLE.format(decision.decidedAt()),
        decision.decidedAt().toString(),
        decision.rulebooks());
  }
}
