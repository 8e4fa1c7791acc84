package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * The people who will own the workload. Immutable; stands under {@code team} in a workload
 * document.
 *
 * @param mlExpertise how much machine learning the team knows; null when not known
 * @param frameworks frameworks that the team knows; null when not known
 */
@RecordBuilder
public record Team(
    @FieldDoc("how much machine learning the team knows") Expertise mlExpertise,
    @FieldDoc("frameworks that the team knows") List<Framework> frameworks) {

  /** Keeps copies of the lists. */
  public Team {
    frameworks = frameworks == null ? null : List.copyOf(frameworks);
  }
}
