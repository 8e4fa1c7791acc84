package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A model or algorithm that is asked for. Immutable; stands under {@code model} in a workload
 * document.
 *
 * @param foundationModel a specific foundation model that is required; null when not known
 * @param inBedrock whether Bedrock is known to offer the model in the region; null when not known
 * @param pretrainedArchitecture a pre-trained architecture that is required; null when not known
 * @param inJumpStart whether JumpStart is known to offer the model; null when not known
 * @param algorithm a specific algorithm that is required; proprietary for a custom one; null when
 *     not known
 * @param nonTree tree models are ruled out; null when not known
 * @param family a family of algorithms that is required; null when not known
 * @param openWeights the weights of the model must be at hand; null when not known
 * @param readyMade the model is finished and only has to be hosted; null when not known
 */
@RecordBuilder
public record ModelChoice(
    @FieldDoc(value = "a specific foundation model that is required", example = "llama-3")
        @Nullable String foundationModel,
    @FieldDoc("whether Bedrock is known to offer the model in the region")
        @Nullable Boolean inBedrock,
    @FieldDoc(value = "a pre-trained architecture that is required", example = "vision-transformer")
        @Nullable String pretrainedArchitecture,
    @FieldDoc("whether JumpStart is known to offer the model") @Nullable Boolean inJumpStart,
    @FieldDoc(
            value = "a specific algorithm that is required; proprietary for a custom one",
            pattern = "[a-z0-9]+(-[a-z0-9]+)*",
            expected = "an algorithm in lower case (such as xgboost)",
            example = "lightgbm")
        @Nullable String algorithm,
    @FieldDoc("tree models are ruled out") @Nullable Boolean nonTree,
    @FieldDoc("a family of algorithms that is required") @Nullable AlgorithmFamily family,
    @FieldDoc("the weights of the model must be at hand") @Nullable Boolean openWeights,
    @FieldDoc("the model is finished and only has to be hosted") @Nullable Boolean readyMade) {}
