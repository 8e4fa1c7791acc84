package io.github.lowestrung;

import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.workload.Subject;
import java.time.LocalDate;

/**
 * What an advisor was asked to decide. Immutable.
 *
 * @param subject the workload or pipeline
 * @param asOf date whose facts of the platform hold; null when it was to be today's and the clock
 *     of the advisor failed, so that there is no decision
 * @param attribution on whose behalf; its correlation id is never null
 * @param provenance what decides
 */
public record DecisionRequest(
    Subject subject, LocalDate asOf, Attribution attribution, Provenance provenance) {}
