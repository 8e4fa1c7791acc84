package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What the answers must be like. Immutable; stands under {@code quality} in a workload document.
 *
 * @param serviceAccuracyAccepted false: measured, and the managed service misses the target; null
 *     when not known
 * @param accuracyCritical an accuracy target outranks speed of delivery; null when not known
 * @param explainabilityReport decisions of the model must be documented; null when not known
 * @param serviceCostAccepted false: reckoned, and the managed service is too expensive; null when
 *     not known
 * @param verbatim the words of the input are needed, not a paraphrase; null when not known
 * @param confidenceScores confidence and position of each find are needed; null when not known
 * @param humanReview people review answers that are in doubt; null when not known
 */
@RecordBuilder
public record Quality(
    @FieldDoc("false: measured, and the managed service misses the target")
        @Nullable Boolean serviceAccuracyAccepted,
    @FieldDoc("an accuracy target outranks speed of delivery") @Nullable Boolean accuracyCritical,
    @FieldDoc("decisions of the model must be documented") @Nullable Boolean explainabilityReport,
    @FieldDoc("false: reckoned, and the managed service is too expensive")
        @Nullable Boolean serviceCostAccepted,
    @FieldDoc("the words of the input are needed, not a paraphrase") @Nullable Boolean verbatim,
    @FieldDoc("confidence and position of each find are needed") @Nullable Boolean confidenceScores,
    @FieldDoc("people review answers that are in doubt") @Nullable Boolean humanReview) {}
