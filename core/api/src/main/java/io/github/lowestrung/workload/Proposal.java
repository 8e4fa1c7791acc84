package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.github.lowestrung.workload.term.NameKind;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What the team has in mind; the traps are judged against it. Immutable; stands under {@code
 * proposal} in a workload document.
 *
 * @param approach the approach that the team has in mind; null when not known
 * @param chosenBy what it was chosen by; null when not known
 */
@RecordBuilder
public record Proposal(
    @FieldDoc(value = "the approach that the team has in mind", names = NameKind.APPROACH)
        @Nullable String approach,
    @FieldDoc("what it was chosen by") @Nullable ChoiceMotive chosenBy) {}
