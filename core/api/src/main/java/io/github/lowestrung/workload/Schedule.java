package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * When the workload is needed and how often it runs. Immutable; stands under {@code schedule} in a
 * workload document.
 *
 * @param deadlineDays days until a working solution is needed; null when not known
 * @param frequency how often the workload runs; null when not known
 */
@RecordBuilder
public record Schedule(
    @FieldDoc(value = "days until a working solution is needed", unit = "days")
        @Nullable Long deadlineDays,
    @FieldDoc("how often the workload runs") @Nullable Frequency frequency) {}
