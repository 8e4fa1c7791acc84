package io.github.lowestrung.workload;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What the team has in mind; the traps are judged against it. Immutable; stands under {@code
 * proposal} in a workload document.
 *
 * @param approach the approach that the team has in mind; null when not known
 * @param chosenBy what it was chosen by; null when not known
 */
@RecordBuilder
public record Proposal(
    @Means(value = "the approach that the team has in mind", names = Named.APPROACH)
        String approach,
    @Means("what it was chosen by") ChoiceMotive chosenBy) {}
