package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people who will own the workload. Immutable; stands under {@code team} in a workload
 * document.
 *
 * @param mlExpertise how much machine learning the team knows; null when not known
 * @param frameworks frameworks that the team knows; null when not known
 */
@RecordBuilder
public record Team(
    @FieldDoc("how much machine learning the team knows") @Nullable Expertise mlExpertise,
    @FieldDoc("frameworks that the team knows") @Nullable List<Framework> frameworks) {

  /** Keeps copies of the lists. */
  public Team {
    frameworks = frameworks == null ? null : RecordFactory.copy(frameworks, "frameworks");
  }
}
