package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.github.lowestrung.workload.term.NameKind;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What the team has in mind; traps are checked against it. Immutable; stands under {@code proposal}
 * in a workload document.
 *
 * @param approach the approach that the team has in mind; null when not known
 * @param chosenBy what the choice was based on; null when not known
 */
@RecordBuilder
public record Proposal(
    @FieldDoc(value = "the approach that the team has in mind", names = NameKind.APPROACH)
        @Nullable String approach,
    @FieldDoc("what the choice was based on") @Nullable ChoiceMotive chosenBy) {}
