package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How the workload must be run. Immutable; stands under {@code operations} in a workload document.
 *
 * @param noInfrastructure the team wants no infrastructure to manage; null when not known
 * @param pricing what the bill should be based on; null when not known
 * @param instanceType a specific instance type that is required; null when not known
 * @param scalingControl fine-grained control over scaling; null when not known
 * @param sagemakerIntegration native artifacts for pipeline, registry, feature store, model
 *     monitor; null when not known
 * @param sagemakerEndpoint must fit existing SageMaker endpoint patterns; null when not known
 * @param existingTrainingPipeline a pipeline exists that expects a SageMaker training job; null
 *     when not known
 * @param platform platform that is mandated; null when not known
 * @param artifactControl the team owns the model artifact's life cycle; null when not known
 */
@RecordBuilder
public record Operations(
    @FieldDoc("the team wants no infrastructure to manage") @Nullable Boolean noInfrastructure,
    @FieldDoc("what the bill should be based on") @Nullable Pricing pricing,
    @FieldDoc(
            value = "a specific instance type that is required",
            pattern = "ml\\.[a-z0-9-]+\\.[a-z0-9-]+",
            expected = "a SageMaker instance type (such as ml.g5.2xlarge)",
            example = "ml.g5.2xlarge")
        @Nullable String instanceType,
    @FieldDoc("fine-grained control over scaling") @Nullable Boolean scalingControl,
    @FieldDoc("native artifacts for pipeline, registry, feature store, model monitor")
        @Nullable Boolean sagemakerIntegration,
    @FieldDoc("must fit existing SageMaker endpoint patterns") @Nullable Boolean sagemakerEndpoint,
    @FieldDoc("a pipeline exists that expects a SageMaker training job")
        @Nullable Boolean existingTrainingPipeline,
    @FieldDoc("platform that is mandated") @Nullable PlatformChoice platform,
    @FieldDoc("the team owns the model artifact's life cycle") @Nullable Boolean artifactControl) {}
