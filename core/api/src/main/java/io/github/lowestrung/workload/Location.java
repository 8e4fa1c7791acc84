package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.github.lowestrung.workload.term.NameKind;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where the workload runs. Immutable; stands under {@code location} in a workload document.
 *
 * @param region AWS region code; the partition follows from it; null when not known
 * @param residency where a request may be answered; null when not known
 * @param place where the model has to answer; null when not known
 */
@RecordBuilder
public record Location(
    @FieldDoc(
            value = "AWS region code; the partition follows from it",
            pattern = "[a-z]{2,4}(-[a-z]+)+-[0-9]",
            names = NameKind.REGION)
        @Nullable String region,
    @FieldDoc("where a request may be answered") @Nullable Residency residency,
    @FieldDoc("where the model has to answer") @Nullable Place place) {}
