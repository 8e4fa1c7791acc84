package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How far a model must be customized for the workload. Immutable; stands under {@code
 * customization} in a workload document.
 *
 * @param need the customization that is needed; null when not known
 * @param domainCorpus whether unlabelled domain text is available; null when not known
 */
@RecordBuilder
public record Customization(
    @FieldDoc("the customization that is needed") @Nullable CustomizationNeed need,
    @FieldDoc("whether unlabelled domain text is available") @Nullable Boolean domainCorpus) {}
