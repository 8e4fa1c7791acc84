package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Who trains, and how. Immutable; stands under {@code training} in a workload document.
 *
 * @param ownModel false: the customer will neither train nor keep its own model; null when not
 *     known
 * @param automl the team accepts AutoML's choices; null when not known
 * @param noCode nobody on the team writes code and a visual tool is wanted; null when not known
 * @param hyperparameterControl the team insists on its own hyperparameter ranges or sweep; null
 *     when not known
 * @param builtIn a SageMaker built-in algorithm is required; null when not known
 * @param customCode custom training logic; null when not known
 * @param framework framework that the training uses; null when not known
 * @param language programming language of the training code; null when not known
 * @param packages where packages come from that the image lacks; null when not known
 */
@RecordBuilder
public record Training(
    @FieldDoc("false: the customer will neither train nor keep its own model")
        @Nullable Boolean ownModel,
    @FieldDoc("the team accepts AutoML's choices") @Nullable Boolean automl,
    @FieldDoc("nobody on the team writes code and a visual tool is wanted")
        @Nullable Boolean noCode,
    @FieldDoc("the team insists on its own hyperparameter ranges or sweep")
        @Nullable Boolean hyperparameterControl,
    @FieldDoc("a SageMaker built-in algorithm is required") @Nullable Boolean builtIn,
    @FieldDoc("custom training logic") @Nullable Boolean customCode,
    @FieldDoc("framework that the training uses") @Nullable Framework framework,
    @FieldDoc("programming language of the training code") @Nullable Language language,
    @FieldDoc("where packages come from that the image lacks") @Nullable PackageSource packages) {}
