package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How fast answers and training must be. Immutable; stands under {@code latency} in a workload
 * document.
 *
 * @param mode how answers are requested; null when not known
 * @param responseMs slowest acceptable answer in milliseconds; null when not known
 * @param firstTokenMs slowest acceptable first token in milliseconds; null when not known
 * @param trainingMinutes longest acceptable training job in minutes; null when not known
 */
@RecordBuilder
public record Latency(
    @FieldDoc("how answers are requested") @Nullable LatencyMode mode,
    @FieldDoc(value = "slowest acceptable answer in milliseconds", unit = "ms", positive = true)
        @Nullable Long responseMs,
    @FieldDoc(
            value = "slowest acceptable first token in milliseconds",
            unit = "ms",
            positive = true)
        @Nullable Long firstTokenMs,
    @FieldDoc(
            value = "longest acceptable training job in minutes",
            unit = "minutes",
            positive = true)
        @Nullable Long trainingMinutes) {}
