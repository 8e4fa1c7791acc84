package io.github.lowestrung;

import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.workload.Subject;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an advisor was asked to decide. Immutable.
 *
 * @param subject the workload or pipeline
 * @param asOf date whose platform facts apply; null when the advisor's clock failed to give one, so
 *     there is no decision
 * @param attribution who asks; its correlation id is never null
 * @param provenance the versions and rulebooks that decide
 */
public record DecisionRequest(
    Subject subject, @Nullable LocalDate asOf, Attribution attribution, Provenance provenance) {

  /** Refuses missing parts. */
  public DecisionRequest {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(attribution, "attribution");
    Objects.requireNonNull(provenance, "provenance");
  }
}
