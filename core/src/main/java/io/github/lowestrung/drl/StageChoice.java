package io.github.lowestrung.drl;

import io.github.lowestrung.workload.Tasks;

/**
 * What was chosen for a stage, for rules about a pipeline as a whole.
 *
 * @param stage the stage's id
 * @param task what the stage is to do
 * @param approach the approach chosen for it
 */
public record StageChoice(String stage, Tasks task, String approach) {}
