package io.github.lowestrung.workload;

/**
 * Tells rules that the workload is one stage of a pipeline. Not written in documents: it follows
 * from the stage's place under {@code stages}.
 *
 * @param position place in the pipeline, from 1
 * @param stages number of stages
 */
public record PipelineStage(int position, int stages) {}
