package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What requests are like, and how they come. Immutable; stands under {@code load} in a workload
 * document.
 *
 * @param pattern how requests are spread over time; null when not known
 * @param coldStartAccepted whether the first answer after a pause may take longer; null when not
 *     known
 * @param scaleToZero idle time must cost nothing; null when not known
 * @param requestMb size of one request in megabytes, 10^6 bytes; null when not known
 * @param computeSeconds seconds that a model computes for one answer; null when not known
 * @param models models that are served, where more than one; null when not known
 * @param gpu whether the model needs a graphics processor to answer; null when not known
 */
@RecordBuilder
public record Load(
    @FieldDoc("how requests are spread over time") @Nullable LoadPattern pattern,
    @FieldDoc("whether the first answer after a pause may take longer")
        @Nullable Boolean coldStartAccepted,
    @FieldDoc("idle time must cost nothing") @Nullable Boolean scaleToZero,
    @FieldDoc(value = "size of one request in megabytes, 10^6 bytes", unit = "MB", positive = true)
        @Nullable Double requestMb,
    @FieldDoc(
            value = "seconds that a model computes for one answer",
            unit = "seconds",
            positive = true)
        @Nullable Double computeSeconds,
    @FieldDoc(
            value = "models that are served, where more than one",
            unit = "models",
            positive = true)
        @Nullable Long models,
    @FieldDoc("whether the model needs a graphics processor to answer") @Nullable Boolean gpu) {}
