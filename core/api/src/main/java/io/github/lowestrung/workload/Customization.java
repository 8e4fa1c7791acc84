package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a model must be customized for the workload. Immutable; stands under {@code
 * customization} in a workload document.
 *
 * @param need the customization that is needed; null when not known, or in {@code needs}
 * @param needs the customizations that are needed together; null when not known, or in {@code need}
 * @param domainCorpus whether unlabelled domain text is available; null when not known
 */
@RecordBuilder
public record Customization(
    @FieldDoc("the customization that is needed") @Nullable CustomizationNeed need,
    @FieldDoc(value = "the customizations that are needed together", single = "need")
        @Nullable List<CustomizationNeed> needs,
    @FieldDoc("whether unlabelled domain text is available") @Nullable Boolean domainCorpus) {

  /** Keeps a copy of the list. */
  public Customization {
    needs = needs == null ? null : RecordFactory.copy(needs, "needs");
  }
}
