package io.github.lowestrung.workload;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * How far a model must be bent to the workload. Immutable; stands under {@code customization} in a
 * workload document.
 *
 * @param need the customization that is needed; null when not known
 * @param domainCorpus whether unlabelled domain text is at hand; null when not known
 */
@RecordBuilder
public record Customization(
    @Means("the customization that is needed") CustomizationNeed need,
    @Means("whether unlabelled domain text is at hand") Boolean domainCorpus) {}
